/** Postmortems of real evidence: the reference incident, and ensembles that were broken on purpose. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AnalysisDocument } from '../../analysis/document.ts'
import { memorySource } from '../../bytes/source.ts'
import { memorySpool } from '../../containers/testing.ts'
import { Engine } from '../../engine/engine.ts'
import { inProcess } from '../../engine/in-process.ts'
import { hypothesisName } from '../../words/hypothesis.ts'
import { NO_ANNOTATIONS } from '../annotations.ts'
import { sectionsOf } from './document-sections.ts'
import { markdownOf } from './formats/markdown.ts'
import { DEFAULT_OPTIONS, type Postmortem, postmortemOf } from './postmortem.ts'

async function documentOf(path: string, defaultZone: string | null): Promise<AnalysisDocument> {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool, defaultZone })
  const bytes = new Uint8Array(readFileSync(new URL(`../../../${path}`, import.meta.url)))
  const name = path.split('/').at(-1)!
  engine.open([{ path: name, source: memorySource(bytes, name) }])
  await engine.idle()
  return engine.snapshot().document
}

const ARTICLE = 'public/samples/article.txt'
const run = (name: string): string => `lib/analysis/fixtures/runs/${name}.tar.gz`

describe('the reference incident', () => {
  let document: AnalysisDocument
  let postmortem: Postmortem
  beforeAll(async () => {
    document = await documentOf(ARTICLE, null)
    postmortem = postmortemOf(document)
  })

  test('as Markdown', async () => {
    await expect(markdownOf(postmortem)).toMatchFileSnapshot('fixtures/reference-incident.md')
  })

  test('says loudly whose files are not here', () => {
    const [loud] = markdownOf(postmortem)
      .split('\n')
      .filter((line) => line.startsWith('> '))
    expect(loud).toContain('No log of servers 14, 23, 24, 35 and 36')
  })

  test('a file that only a table of Kafka problems cites is a cited one', () => {
    const dumps = postmortem.files.filter(({ file }) => file.kind === 'kafka/dump-text')
    expect(dumps.map(({ cited }) => cited)).toEqual([true, false, false])
  })

  test('a delay between two clocks is no duration', () => {
    const close = postmortem.durations.find(({ kind }) => kind === 'close-seen')
    expect(close).toMatchObject({ ms: 414, twoClocks: true })
  })

  test('what has no line has no end', () => {
    const back = postmortem.durations.find(({ kind }) => kind === 'back-in-service')
    expect(back).toMatchObject({ sids: [13], ms: null, ends: null })
  })

  test('what is in no file names what would show it', () => {
    const open = postmortem.timeline.filter(({ confidence }) => confidence === null)
    expect(open).toMatchObject([{ from: null, source: null, fetch: ['1', '5'] }])
  })

  test('another zone changes times and no key', async () => {
    const there = postmortemOf(await documentOf(ARTICLE, '+08:00'), NO_ANNOTATIONS, {
      ...DEFAULT_OPTIONS,
      times: 'both',
    })
    expect(there.timeline.map(({ key }) => key)).toEqual(postmortem.timeline.map(({ key }) => key))
    expect(markdownOf(there)).toContain('04:02:01.248 (')
  })
})

const RUNS = [
  '01-follower-transaction-timeout',
  '03-leader-killed',
  '07-quorum-loss',
  '17-two-faults',
  '05-rolling-restart',
]

describe.each(RUNS)('%s', (name) => {
  let document: AnalysisDocument
  let postmortem: Postmortem
  beforeAll(async () => {
    document = await documentOf(run(name), 'UTC')
    postmortem = postmortemOf(document)
  })

  test('every cited place is in a file, every item has a name of its own', () => {
    const sizes = new Map(document.files.map((file) => [file.id, file.size]))
    const places = [
      ...postmortem.timeline.map(({ source }) => source),
      ...postmortem.durations.flatMap(({ begins, ends }) => [begins, ends]),
    ].filter((place) => place !== null)
    expect(places.length).toBeGreaterThan(0)
    for (const { file, end } of places) expect(end).toBeLessThanOrEqual(sizes.get(file) ?? -1)
    const keys = postmortem.timeline.map(({ key }) => key)
    expect(keys).toEqual([...new Set(keys)])
  })

  test('durations run forwards', () => {
    for (const { ms } of postmortem.durations) expect(ms ?? 0).toBeGreaterThanOrEqual(0)
  })

  test('"caused" stands where a rule backs it, and nobody is its subject', () => {
    const told = markdownOf({ ...postmortem, people: {} })
    const backed = [...postmortem.rootCauses.values()].some((root) => root?.rule)
    if (!backed) expect(told).not.toMatch(/\bcaus(?:ed|ing|es)\b/i)
    expect(told).not.toMatch(/\b(?:we|you|he|she|operators?|engineers?|somebody|human error|mistakes?|should have)\b/i)
  })

  test('whatever cannot be told is among the unknowns', () => {
    const told = markdownOf(postmortem)
    const unknowns = told.slice(told.indexOf('## Unknowns'), told.indexOf('## Evidence files'))
    const undecided = postmortem.ruleOuts.flatMap(({ rows }) => rows.filter(({ verdict }) => verdict === 'cannot_tell'))
    expect(undecided.length).toBeGreaterThan(0)
    for (const { hypothesis } of undecided) expect(unknowns).toContain(hypothesisName(hypothesis))
  })

  test('a finding alone tells its own steps', () => {
    const finding = document.findings[0]!
    const about = postmortemOf(document, NO_ANNOTATIONS, { ...DEFAULT_OPTIONS, about: finding.id })
    const expected = document.incidents.find(({ findings }) => findings.includes(finding.id))?.findings ?? [finding.id]
    expect(new Set(about.timeline.map((item) => item.finding))).toEqual(new Set(expected))
  })
})

test('a stretch without a majority lies between the lines that begin and end it, on clocks of two servers', async () => {
  const document = await documentOf(run('07-quorum-loss'), 'UTC')
  const { durations } = postmortemOf(document)
  const sidOf = (file: string | undefined) => document.files.find(({ id }) => id === file)?.sid
  const lost = durations.filter(({ kind }) => kind === 'no-majority' || kind === 'no-leader')
  expect(
    lost.map(({ kind, begins, ends, twoClocks }) => [kind, sidOf(begins?.file), sidOf(ends?.file), twoClocks]),
  ).toEqual([
    ['no-leader', 2, 3, true],
    ['no-majority', 2, 3, true],
  ])
  const election = durations.find(({ kind, ms }) => kind === 'election' && ms !== null && ms > 10_000)
  expect(election).toMatchObject({ begins: { file: election!.ends!.file }, twoClocks: false })
})

test('sections that are left out are left out, those for people stay', async () => {
  const without = ['timeline', 'files']
  const postmortem = postmortemOf(await documentOf(ARTICLE, null), NO_ANNOTATIONS, { ...DEFAULT_OPTIONS, without })
  const ids = sectionsOf(postmortem).map(({ id }) => id)
  expect(ids).not.toContain('timeline')
  expect(ids.slice(-5)).toEqual(['impact', 'detection', 'decisions', 'lessons', 'actions'])
})
