import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBundle } from './bundle.ts'
import { openBundle, sealBundle } from './bundle-file.ts'
import { opened } from './testing/draft-of.ts'
import { parseBundle } from './upgrade.ts'

const KEY = 'A'.repeat(43)
const kept = new Uint8Array(readFileSync(new URL('./fixtures/incident-v1.quorumscope', import.meta.url)))
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

test('an incident of version 1 keeps opening', async () => {
  const { bundle, secret } = await openBundle(kept, { key: KEY })
  expect(secret).not.toBeNull()
  expect(bundle).toMatchObject({
    schema: 'quorumscope/bundle@1',
    title: 'Server 13 dropped by leader 37',
    link: expect.stringMatching(/^#v=1&s=[0-9a-f]{8}/),
    annotations: { notes: [{ text: 'Did host-A see this?' }], pins: [{}] },
    snapshot: { document: { findings: expect.arrayContaining([expect.objectContaining({ sids: [13] })]) } },
  })
  const [line] = bundle.cited.filter(({ citedBy }) => citedBy.includes('note'))
  expect(line).toMatchObject({ citedBy: ['note', 'pin', 'document'], line: { sid: 37, logger: 'LearnerHandler' } })
  expect(bundle.series.map(({ id }) => id)).toContain('activity')
  expect(bundle.tables.length).toBeGreaterThan(0)
})

test('what was opened is packed and opened again', async () => {
  const { bundle } = await openBundle(kept, { key: KEY })
  const { bytes } = await sealBundle(bundle, {})
  expect((await openBundle(bytes, {})).bundle).toEqual(bundle)
  expect(parseBundle(encodeBundle(bundle))).toEqual(bundle)
})

test.each([
  ['a newer one', json({ schema: 'quorumscope/bundle@2' }), 'newer'],
  ['another document', json({ schema: 'quorumscope/analysis@1' }), 'not-a-bundle'],
  ['one without its parts', json({ schema: 'quorumscope/bundle@1', title: '' }), 'not-a-bundle'],
  ['a list', json([]), 'not-a-bundle'],
  ['no JSON', new TextEncoder().encode('{"schema":'), 'not-a-bundle'],
  ['no text', new Uint8Array([0xff, 0xfe]), 'not-a-bundle'],
])('%s', (_title, bytes, trouble) => {
  expect(() => parseBundle(bytes)).toThrow(expect.objectContaining({ trouble }))
})

test('any JSON is a bundle or none, and nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(() => parseBundle(new TextEncoder().encode(text))).toThrow(
        expect.objectContaining({ trouble: expect.stringMatching(/^(?:not-a-bundle|newer)$/) }),
      )
    }),
  )
})

test('a saved incident among dropped files is named as one', async () => {
  const [file] = (await opened({ 'incident.quorumscope': kept })).snapshot().files
  expect(file).toMatchObject({ kind: null, stranger: 'Saved incident of Quorumscope' })
})
