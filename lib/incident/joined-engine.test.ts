import { expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import { Engine } from '../engine/engine.ts'
import type { EngineClient } from '../engine/engine-api.ts'
import { inProcess } from '../engine/in-process.ts'
import { NO_ANNOTATIONS } from './annotations.ts'
import type { IncidentBundle } from './bundle.ts'
import { collectBundle } from './collect-bundle.ts'
import { JoinedEngine } from './joined-engine.ts'

const ALL = { text: '', range: null }

function log(sid: number, seconds: readonly number[]): string {
  const clock = (second: number) => `2023-09-01 04:02:${String(second).padStart(2, '0')},000`
  return seconds
    .map((second) => `${clock(second)} [myid:${sid}] - INFO  [main:QuorumPeer@1] - line of ${sid} at ${second}\n`)
    .join('')
}
const ONE = log(1, [1, 3, 5, 7])
const TWO = log(2, [2, 4, 6])

/** An engine in this process, as the page has one in a worker. */
function engineClient(): EngineClient & { idle(): Promise<void> } {
  const spool = { create: () => Promise.reject(new Error('nothing is unpacked here')) }
  const engine = new Engine({ decoder: inProcess, spool, live: true })
  let arriving: Promise<unknown> = Promise.resolve()
  return {
    ...forwarded(engine),
    open(files) {
      const arrivals = files.map(async ({ path, blob }) => ({
        path,
        source: memorySource(new Uint8Array(await blob.arrayBuffer()), path),
      }))
      arriving = Promise.all(arrivals).then((ready) => engine.open(ready))
    },
    paste() {},
    close() {},
    async idle() {
      await arriving
      await engine.idle()
    },
  }
}

function forwarded(engine: Engine) {
  const { queries } = engine
  return {
    snapshot: () => engine.snapshot(),
    subscribe: (listener: () => void) => engine.subscribe(listener),
    limitTo: (fingerprints: readonly string[]) => engine.limitTo(fingerprints),
    stop: (file?: string) => engine.stop(file),
    retry: (file: string) => engine.retry(file),
    treatAs: (file: string, kind: string) => engine.treatAs(file, kind),
    clear: () => engine.clear(),
    readAround: (time: number) => engine.readAround(time),
    setZone: (file: string, zone: string | null) => engine.setZone(file, zone),
    ...{ lines: queries.lines.bind(queries), locateLine: queries.locateLine.bind(queries) },
    ...{ rows: queries.rows.bind(queries), series: queries.series.bind(queries) },
    ...{ metricChanges: queries.metricChanges.bind(queries), kinds: queries.kinds.bind(queries) },
    ...{ segmentSizes: queries.segmentSizes.bind(queries), sha256: queries.sha256.bind(queries) },
    ...{ bytes: queries.bytes.bind(queries), records: queries.records.bind(queries) },
  }
}

/** Both logs, with the second line of the first and the first of the second pinned. */
async function sharedBundle(): Promise<IncidentBundle> {
  const author = engineClient()
  author.open([
    { path: 'one.log', blob: new Blob([ONE]) },
    { path: 'two.log', blob: new Blob([TWO]) },
  ])
  await author.idle()
  const { rows } = await author.lines(ALL, 0, 10)
  const pins = [rows[1]!, rows[2]!].map(({ file, start, end, line }) => ({
    ...{ evidence: { file, start, end, line }, at: 0 },
  }))
  return collectBundle(author, {
    ...{ title: 'Test', now: 0, annotations: { ...NO_ANNOTATIONS, pins }, link: '', ranges: [], t0: null },
  })
}

async function reader(bundle: IncidentBundle) {
  const local = engineClient()
  const joined = new JoinedEngine(bundle, () => local)
  const open = async (...files: [string, string][]) => {
    joined.open(files.map(([path, text]) => ({ path, blob: new Blob([text]) })))
    await local.idle()
    // What is found different is opened anew without it.
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 1))
    await local.idle()
  }
  const messages = async () => (await joined.lines(ALL, 0, 100)).rows.map(({ message }) => message)
  return { joined, open, messages }
}

test('without files: what was cited, and nothing else', async () => {
  const bundle = await sharedBundle()
  const { joined, messages } = await reader(bundle)
  // The document itself cites the first line of a log.
  expect(await messages()).toEqual(['line of 1 at 1', 'line of 2 at 2', 'line of 1 at 3'])
  expect(joined.joined()).toMatchObject({ whole: false, others: [] })
  const [row] = (await joined.lines(ALL, 1, 1)).rows
  expect(new TextDecoder().decode(await joined.bytes(row!.file, row!.start, row!.end))).toBe(
    TWO.slice(0, TWO.indexOf('\n') + 1),
  )
  expect(await joined.bytes(row!.file, row!.start + 1, row!.end)).toEqual(new Uint8Array())
})

test('one of the files: its lines in full among those cited of the other', async () => {
  const { joined, open, messages } = await reader(await sharedBundle())
  await open(['elsewhere/renamed.log', ONE])
  expect(await messages()).toEqual([
    'line of 1 at 1',
    'line of 2 at 2',
    'line of 1 at 3',
    'line of 1 at 5',
    'line of 1 at 7',
  ])
  const { rows } = await joined.lines(ALL, 0, 100)
  for (const [at, { file, start, end, line }] of rows.entries())
    expect(await joined.locateLine(ALL, { file, start, end, line })).toBe(at)
  expect(
    joined
      .joined()
      .files.map(({ state }) => state)
      .sort(),
  ).toEqual(['elsewhere', 'here'])
})

test('all files: everything, and another one is named and not read', async () => {
  const { joined, open, messages } = await reader(await sharedBundle())
  await open(['a.log', ONE], ['b.log', TWO], ['c.log', log(3, [8, 9])])
  expect((await messages()).length).toBe(7)
  expect(joined.joined()).toMatchObject({ whole: true, others: [{ path: 'c.log', because: 'fingerprint' }] })
})

test('a file with the fingerprint and other content is named, and none of its lines shown', async () => {
  const bundle = await sharedBundle()
  const files = bundle.snapshot.files.map((file) =>
    file.path === 'two.log' ? { ...file, sha256: '0'.repeat(64) } : file,
  )
  const { joined, open, messages } = await reader({ ...bundle, snapshot: { ...bundle.snapshot, files } })
  await open(['a.log', ONE], ['b.log', TWO])
  expect(await messages()).toEqual([
    'line of 1 at 1',
    'line of 2 at 2',
    'line of 1 at 3',
    'line of 1 at 5',
    'line of 1 at 7',
  ])
  expect(joined.joined().others).toEqual([{ path: 'b.log', size: TWO.length, because: 'sha256' }])
})

test('a filter that takes a file’s columns says so where there are only cited lines', async () => {
  const { joined } = await reader(await sharedBundle())
  expect(await joined.lines({ text: 'zxid:>0x1', range: null }, 0, 10)).toMatchObject({
    problem: expect.stringContaining('zxid'),
  })
  expect(await joined.lines({ text: '"line of 2" level:info', range: null }, 0, 10)).toMatchObject({ total: 1 })
})
