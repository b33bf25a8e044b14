import { expect, test } from 'vitest'
import { NO_ANNOTATIONS } from './annotations.ts'
import { redactBundle } from './redact.ts'
import { knownNames, NoteRedaction } from './redact-note.ts'
import { alignedNames } from './redaction/aligned-names.ts'
import { draftOf, opened } from './testing/draft-of.ts'

const LOG = `2026-01-05 10:00:00,000 [myid:1] - INFO  [QuorumPeer[myid=1](plain=0.0.0.0:2181):QuorumPeer@1371] - LEADING
2026-01-05 10:00:01,000 [myid:1] - WARN  [LearnerHandler-/10.14.6.56:41234:LearnerHandler@928] - ******* GOODBYE /10.14.6.56:41234 ********
`

async function bundleOf(off: readonly 'client-address'[] = []) {
  const engine = await opened({ 'zk-1/zookeeper.log': LOG })
  const [file] = engine.snapshot().files
  const start = LOG.indexOf('\n') + 1
  const evidence = { file: file!.id, start, end: LOG.length - 1, line: 2 }
  const annotations = { ...NO_ANNOTATIONS, pins: [{ evidence, at: 1 }] }
  const draft = await draftOf(engine, { annotations })
  const originals = new Map(draft.cited.flatMap(({ evidence, text }) => (text === null ? [] : [[evidence, text]])))
  return { originals, ...redactBundle(draft, { off: new Set(off), unticked: new Set() }) }
}

test('with the same files open, a note has the names of the incident', async () => {
  const { bundle, originals } = await bundleOf()
  const name = /GOODBYE \/([a-z]+-[A-Z]+)/.exec(bundle.cited.map(({ text }) => text).join('\n'))![1]
  const notes = new NoteRedaction(knownNames(bundle, null))
  notes.learn(bundle.cited, originals)
  expect(notes.redact('The disk of 10.14.6.56 was slow').text).toBe(`The disk of ${name} was slow`)
})

test('who made the bundle needs no file for it', async () => {
  const { bundle, redaction } = await bundleOf()
  const name = /GOODBYE \/([a-z]+-[A-Z]+)/.exec(bundle.cited.map(({ text }) => text).join('\n'))![1]
  const notes = new NoteRedaction(knownNames(bundle, redaction))
  expect(notes.redact('The disk of 10.14.6.56 was slow').text).toBe(`The disk of ${name} was slow`)
})

test('without them, a value gets a name that stands for nothing else, and keeps it once it was saved', async () => {
  const { bundle } = await bundleOf()
  const notes = new NoteRedaction(knownNames(bundle, null))
  const typed = notes.redact('See 10.14.6.5')
  const saved = notes.redact('See 10.14.6.56 and db-7.corp.example')
  notes.keep(saved)
  expect(JSON.stringify(bundle)).not.toContain(saved.replaced[0]!.name)
  expect(saved.text).not.toMatch(/10\.14|corp/)
  expect(typed.replaced[0]!.name).toBe(saved.replaced[0]!.name)
  const [, host] = / and (\S+)$/.exec(saved.text)!
  expect(notes.redact('db-7.corp.example again, and 10.9.9.9').text).toMatch(new RegExp(`^${host} again`))
  expect(notes.redact(saved.text).text).toBe(saved.text)
})

test('a value in another form blocks', async () => {
  const { bundle, originals } = await bundleOf()
  const notes = new NoteRedaction(knownNames(bundle, null))
  notes.learn(bundle.cited, originals)
  expect(notes.redact('10.14.6.56').leftovers).toEqual([])
  const encoded = Buffer.from('10.14.6.56').toString('base64').replace(/=+$/, '')
  for (const hidden of ['10%2E14%2E6%2E56', `as ${encoded}`]) {
    const { text, leftovers } = notes.redact(hidden)
    expect({ hidden, isHeld: leftovers.length > 0, isGone: text !== hidden && !text.includes(encoded) }).toMatchObject(
      text === hidden ? { isHeld: true } : { isGone: true },
    )
  }
})

test.each([
  ['one', 'from host-A', 'from zk1.corp', ['zk1.corp']],
  ['two', 'a host-A to client-B b', 'a zk1 to 10.0.0.1 b', ['zk1', '10.0.0.1']],
  ['another text', 'from host-A', 'to zk1.corp', []],
  ['another end', 'from host-A.', 'from zk1.corp', []],
  ['nothing between', 'host-Ahost-B x', 'ab x', []],
  ['side by side', 'host-A', '', []],
  ['no name', 'from here', 'from here', []],
])('names by alignment: %s', (_title, redacted, original, values) => {
  expect(alignedNames(redacted, original).map(({ original }) => original)).toEqual(values)
})
