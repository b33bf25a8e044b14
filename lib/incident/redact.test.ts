import { beforeAll, describe, expect, test } from 'vitest'
import type { Annotations, Note } from './annotations.ts'
import { encodeBundle, type IncidentBundle } from './bundle.ts'
import { redactBundle } from './redact.ts'
import { REDACTION_KINDS, type RedactionKind } from './redaction/redaction-kind.ts'
import { scanBundle } from './scan.ts'
import { draftOf, opened } from './testing/draft-of.ts'
import { SECRETS, serverLog, zooCfg } from './testing/planted.ts'

const range: Note['on'] = { kind: 'range', from: 0, to: 1 }
const note = (text: string, mineOnly = false): Note => ({
  id: text.slice(0, 3),
  on: range,
  text,
  author: '',
  at: 1,
  mineOnly,
})
const textOf = (bundle: IncidentBundle) => new TextDecoder().decode(encodeBundle(bundle))

let draft: IncidentBundle
beforeAll(async () => {
  const engine = await opened({ 'umbra/zookeeper.log': serverLog(1, SECRETS), 'umbra/zoo.cfg': zooCfg(SECRETS) })
  const [log] = engine.snapshot().files
  const annotations: Annotations = {
    title: '',
    notes: [note(`${SECRETS.serverIp} again`), note('a word for myself', true)],
    pins: [{ evidence: { file: log!.id, start: 0, end: 2_000, line: 1 }, at: 1 }],
    agreed: [],
    sections: { lessons: `Alert on ${SECRETS.serverIp}` },
  }
  draft = await draftOf(engine, { annotations, link: `#v=1&q=${encodeURIComponent(`addr ${SECRETS.serverIp}`)}` })
})

function redacted(off: readonly RedactionKind[] = [], unticked: readonly string[] = []) {
  return redactBundle(draft, { off: new Set(off), unticked: new Set(unticked) })
}

describe('names', () => {
  test('a value has one name in files, settings, notes, sections and the address', () => {
    const { bundle, redaction } = redacted()
    const servers = redaction.kinds.find(({ kind }) => kind === 'server-address')!
    const { replacement, count } = servers.values.find(({ original }) => original === SECRETS.serverIp)!
    expect(count).toBeGreaterThan(4)
    expect(bundle.annotations.notes[0]!.text).toBe(`${replacement} again`)
    expect(bundle.annotations.sections).toEqual({ lessons: `Alert on ${replacement}` })
    expect(decodeURIComponent(bundle.link)).toBe(`#v=1&q=addr ${replacement}`)
    const setting = bundle.snapshot.configurations.find(({ key }) => key === 'server.2')
    expect(setting?.values[0]?.value).toContain(`${replacement}:2888:3888`)
  })

  test.each(['0007.out: umbra-3.4.1/ledger-0', 'umbra-3.4.1/ledger-0', '0007.out: ledger-0'])(
    'the folder %s',
    (folder) => {
      const partition = {
        ...{ folder, brokerId: null, topic: 'ledger', partition: 0, segments: [], producers: [] },
        ...{ lastStableOffset: null, problems: [] },
      }
      const { snapshot } = draft
      const document = { ...snapshot.document, partitions: [partition] }
      const [file] = snapshot.files
      const files = [...snapshot.files, { ...file!, path: 'case/umbra-3.4.1/ledger-0/00000000000000000000.log' }]
      const choices = { off: new Set<RedactionKind>(), unticked: new Set<string>() }
      const { bundle, redaction } = redactBundle({ ...draft, snapshot: { ...snapshot, document, files } }, choices)
      expect(textOf(bundle)).not.toMatch(/umbra-3|ledger/)
      expect(scanBundle(encodeBundle(bundle), redaction)).toEqual([])
    },
  )

  test('a topic that is a plain word, in sentences with its partition', () => {
    const { snapshot } = draft
    const partition = {
      ...{ folder: 'users-3', brokerId: null, topic: 'users', partition: 3, segments: [], producers: [] },
      ...{ lastStableOffset: null, problems: [] },
    }
    const [finding] = snapshot.document.findings
    const findings = [{ ...finding!, title: 'users-3: an index does not fit its segment', summary: 'Of users-3.' }]
    const document = { ...snapshot.document, partitions: [partition], findings }
    const annotations = { ...draft.annotations, notes: [note('3 users and users-30 saw that users-3 is damaged')] }
    const choices = { off: new Set<RedactionKind>(), unticked: new Set<string>() }
    const { bundle } = redactBundle({ ...draft, annotations, snapshot: { ...snapshot, document } }, choices)
    const { topic } = bundle.snapshot.document.partitions[0]!
    expect(topic).toMatch(/^topic-/)
    expect(bundle.snapshot.document.findings[0]).toMatchObject({
      title: `${topic}-3: an index does not fit its segment`,
      summary: `Of ${topic}-3.`,
    })
    expect(bundle.annotations.notes[0]!.text).toBe(`3 users and users-30 saw that ${topic}-3 is damaged`)
  })

  test('the same draft gives the same bundle', () => expect(redacted()).toEqual(redacted()))

  test('no two values share one', () => {
    const all = redacted().redaction.kinds.flatMap(({ values }) => values)
    const byName = new Map<string, Set<string>>()
    for (const { original, replacement } of all)
      byName.set(replacement, (byName.get(replacement) ?? new Set()).add(original.toLowerCase().replace(/^0x/, '')))
    expect([...byName].filter(([, originals]) => originals.size > 1)).toEqual([])
  })

  test.each(REDACTION_KINDS)('%s can stay as written, and everything else is replaced', (kind) => {
    const { bundle, redaction } = redacted([kind])
    const text = textOf(bundle)
    expect(bundle.redacted).toEqual(REDACTION_KINDS.filter((other) => other !== kind))
    for (const { values, on } of redaction.kinds)
      for (const { original, replacement } of values) expect(replacement === original).toBe(!on)
    const values = (wanted: RedactionKind) => redacted().redaction.kinds.find((one) => one.kind === wanted)!.values
    for (const { original } of values(kind))
      if (/^[\w.:@-]+$/.test(original)) expect(text.toLowerCase()).toContain(original.toLowerCase())
  })
})

describe('what stays out', () => {
  test('notes for oneself', () => {
    expect(draft.annotations.notes).toHaveLength(1)
    expect(textOf(draft)).not.toContain('a word for myself')
  })

  test('a cited place that was unticked keeps its name only', () => {
    const place = draft.cited.find(({ text, line }) => text !== null && line !== null)!
    const { bundle, redaction } = redacted([], [place.evidence])
    const left = bundle.cited.find(({ evidence }) => evidence === place.evidence)
    expect(left).toMatchObject({ text: null, hex: null, line: { message: '', exception: '', thread: '' } })
    expect(redaction.leftOut.unticked).toBe(1)
  })

  test('first bytes of files', () => expect(textOf(draft)).not.toContain('firstBytes'))
})
