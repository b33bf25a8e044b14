import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { analyse } from '../analysis/analyse.ts'
import { type ByteSource, memorySource } from '../bytes/source.ts'
import type { Spool } from '../containers/container.ts'
import { memorySpool } from '../containers/testing.ts'
import { Engine } from './engine.ts'
import { inProcess } from './in-process.ts'

function load(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))
}

async function opened(files: Record<string, Uint8Array | ByteSource>): Promise<Engine> {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool })
  const source = (path: string, it: Uint8Array | ByteSource) => (it instanceof Uint8Array ? memorySource(it, path) : it)
  engine.open(Object.entries(files).map(([path, it]) => ({ path, source: source(path, it) })))
  await engine.idle()
  return engine
}

const ALL = { text: '', range: null }
const text = (filter: string) => ({ text: filter, range: null })

describe('the sample article', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await opened({ PASTE: load('public/samples/article.txt') })
  })

  test('is cut into its files', () => {
    expect(engine.snapshot().files.map((file) => [file.path, file.kind, file.state])).toEqual([
      ['PASTE#L1-L287', null, 'not-read'],
      ['PASTE#L3-L11', 'kafka/dump-text', 'ready'],
      ['PASTE#L13-L21', 'kafka/dump-text', 'ready'],
      ['PASTE#L25-L32', 'kafka/dump-text', 'ready'],
      ['PASTE#L51-L146', 'zookeeper/server-log', 'ready'],
      ['PASTE#L153-L154', 'zookeeper/server-log', 'ready'],
      ['PASTE#L274-L281', 'zookeeper/config', 'ready'],
    ])
    expect(engine.snapshot().reading).toMatchObject({ state: 'idle', ready: 6, notRead: 1, needLook: 0 })
  })

  test('lines of both logs in one order, with lines and bytes of the article', async () => {
    const page = await engine.queries.lines(ALL, 0, 3)
    expect(page).toMatchObject({ total: 35, complete: true, searched: 35, problem: null })
    expect(page.rows.map((row) => [row.line, row.sid, row.level, row.logger, row.message])).toEqual([
      [153, 37, 'WARN', 'LearnerHandler', 'Closing connection to peer due to transaction timeout.'],
      [154, 37, 'INFO', 'LearnerHandler', 'Synchronously closing socket to learner 13.'],
      [51, 13, 'WARN', 'Follower', expect.stringMatching(/^Exception when following the leader/)],
    ])
    const [first] = page.rows
    const bytes = await engine.queries.bytes(first!.file, first!.start, first!.end)
    expect(new TextDecoder().decode(bytes)).toMatch(/^2023-09-01 04:02:01,248 .*transaction timeout\.\s*$/)
  })

  test.each([
    ['level:warn', 3],
    ['sid:37', 2],
    ['class:LearnerHandler synchronously', 1],
    ['zxid:0x5bfffffffe', 6],
    ['round:0x5dc', 2],
    ['/n\\.sid:\\d+, n\\.state:LEADING/', 1],
    ['pattern:none', 0],
    ['no such words anywhere', 0],
  ])('%s', async (filter, total) => {
    expect(await engine.queries.lines(text(filter), 0, 50)).toMatchObject({ total, complete: true, problem: null })
  })

  test('a range of time, and the place of a line in what is left', async () => {
    const from = Date.UTC(2023, 8, 1, 4, 2, 2, 74)
    const range = { from, to: from + 1 }
    const page = await engine.queries.lines({ text: '', range }, 0, 100)
    expect(page.rows.every((row) => row.time === from)).toBe(true)
    expect(page.total).toBe(page.rows.length)
    for (const [place, row] of page.rows.entries())
      expect(await engine.queries.locateLine({ text: '', range }, row)).toBe(place)
    const [other] = (await engine.queries.lines(ALL, 0, 1)).rows
    expect(await engine.queries.locateLine({ text: '', range }, other!)).toBe(-1)
  })

  test('activity counts every line once', async () => {
    const from = Date.UTC(2023, 8, 1, 4, 2, 1)
    const range = { from, to: from + 2_000 }
    const series = await engine.queries.series('activity', range, 2_000)
    expect(series.total).toBe(35)
    expect(series.points.reduce((sum, point) => sum + point.value, 0)).toBe(35)
  })

  test('rows of a table', async () => {
    const dump = engine.snapshot().files.find((file) => file.path === 'PASTE#L3-L11')!
    const page = await engine.queries.rows({ file: dump.id, table: 'entries' }, 5, 10)
    expect(page.total).toBe(7)
    expect(page.rows).toMatchObject([
      { offset: 4353585, position: 207647 },
      { offset: 4353586, position: 241803 },
    ])
  })
})

describe('an archive of a run', () => {
  test('every member is a file of its own, merged lines rise', async () => {
    const engine = await opened({ 'run.tar.gz': load('e2e/fixtures/03-leader-killed.tar.gz') })
    const { files } = engine.snapshot()
    expect(files[0]).toMatchObject({ path: 'run.tar.gz', kind: 'archive', state: 'ready' })
    const logs = files.filter((file) => file.kind === 'zookeeper/server-log')
    expect(logs.map((file) => /servers\/(\d)\/zookeeper\.log$/.exec(file.path)?.[1])).toEqual(['1', '2', '3'])
    const { total, rows } = await engine.queries.lines(ALL, 0, 1000)
    expect(total).toBe(logs.reduce((sum, file) => sum + file.rows, 0))
    const times = rows.flatMap((row) => row.time ?? [])
    expect(times.every((time, i) => i === 0 || time >= times[i - 1]! - 2_000)).toBe(true)
    const later = await engine.queries.lines(ALL, 600, 200)
    expect(later.rows).toEqual(rows.slice(600, 800))
  })
})

describe('names, equal files, trouble', () => {
  const log = new TextEncoder().encode('2023-09-01 04:02:01,971 [myid:13] - INFO  [main:QuorumPeer@1438] - LOOKING\n')

  test('equal files are told apart in path order, and the same one is not opened twice', async () => {
    const engine = await opened({ 'b.log': log, 'a.log': log })
    engine.open([{ path: 'a.log', source: memorySource(log, 'a.log') }])
    await engine.idle()
    const ids = engine.snapshot().files.map((file) => [file.path, file.id.replace(file.fingerprint, '')])
    expect(ids).toEqual([
      ['a.log', ''],
      ['b.log', '.2'],
    ])
  })

  test('what cannot be read takes only itself down, and works again on retry', async () => {
    let broken = true
    const whole = memorySource(log, 'bad.log')
    let reads = 0
    const flaky: ByteSource = {
      ...whole,
      read: async (start, end) => {
        reads += 1
        if (broken && reads > 2) throw new Error('the disk was removed')
        return whole.read(start, end)
      },
      slice: () => flaky,
    }
    const engine = await opened({ 'bad.log': flaky, 'good.log': log.slice(1) })
    const [bad, good] = engine.snapshot().files
    expect(bad).toMatchObject({ state: 'failed', trouble: expect.stringContaining('the disk was removed') })
    expect(good?.state).not.toBe('failed')
    broken = false
    engine.retry(bad!.id)
    await engine.idle()
    expect(engine.snapshot().files[0]).toMatchObject({ state: 'ready', trouble: null, complete: true })
  })

  test('an archive that could not be unpacked is opened anew on retry', async () => {
    const bytes = load('e2e/fixtures/kafka-plain.tar.gz')
    const whole = memorySource(bytes, 'a.tar.gz')
    let broken = true
    const spool: Spool = {
      create: (name) => (broken ? Promise.reject(new Error('the disk is full')) : memorySpool.create(name)),
    }
    const engine = new Engine({ decoder: inProcess, spool })
    engine.open([{ path: 'a.tar.gz', source: whole }])
    await engine.idle()
    expect(engine.snapshot().files).toMatchObject([
      { state: 'failed', trouble: 'The archive could not be read to its end: the disk is full.' },
    ])
    broken = false
    engine.retry(engine.snapshot().files[0]!.id)
    await engine.idle()
    expect(engine.snapshot().files[0]).toMatchObject({ path: 'a.tar.gz', state: 'ready' })
    expect(engine.snapshot().files.length).toBeGreaterThan(2)
  })

  test.each([
    ['nothing in it', new Uint8Array(), { kind: null, state: 'not-read', title: 'Empty file' }],
    [
      'a heap dump',
      new TextEncoder().encode('JAVA PROFILE 1.0.2\0\0'),
      { stranger: 'Java heap dump', title: 'Java heap dump' },
    ],
    ['zeros', new Uint8Array(100), { kind: null, title: 'Not recognised' }],
  ])('%s', async (_title, bytes, row) => {
    const engine = await opened({ x: bytes })
    expect(engine.snapshot().files).toMatchObject([row])
  })

  test('an analysis that fails is said, and lines stay readable', async () => {
    let broken = true
    const engine = new Engine({
      ...{ decoder: inProcess, spool: memorySpool },
      analyse: (...given) => {
        if (broken) throw new Error('a vote for nobody')
        return analyse(...given)
      },
    })
    const silent = vi.spyOn(console, 'error').mockReturnValue()
    engine.open([{ path: 'a.log', source: memorySource(log, 'a.log') }])
    await engine.idle()
    silent.mockRestore()
    expect(engine.snapshot()).toMatchObject({
      trouble: expect.stringContaining('a vote for nobody'),
      files: [{ path: 'a.log', kind: 'zookeeper/server-log', state: 'ready' }],
    })
    expect((await engine.queries.lines(ALL, 0, 1)).total).toBe(1)
    broken = false
    engine.setZone(engine.snapshot().files[0]!.id, '+01:00')
    expect(engine.snapshot()).toMatchObject({ trouble: null, document: { files: [{ path: 'a.log' }] } })
  })

  test('a zone that somebody gives moves lines and document alike', async () => {
    const engine = await opened({ 'a.log': log })
    const [file] = engine.snapshot().files
    const written = Date.UTC(2023, 8, 1, 4, 2, 1, 971)
    expect((await engine.queries.lines(ALL, 0, 1)).rows[0]?.time).toBe(written)
    engine.setZone(file!.id, '+08:00')
    const utc = written - 8 * 3_600_000
    expect((await engine.queries.lines({ text: '', range: { from: utc, to: utc + 1 } }, 0, 1)).rows[0]?.time).toBe(utc)
    expect(engine.snapshot().files[0]?.from).toBe(new Date(utc).toISOString())
    engine.setZone(file!.id, null)
    expect((await engine.queries.lines(ALL, 0, 1)).rows[0]?.time).toBe(written)
  })

  test('what is dropped while it arrives does not come back', async () => {
    const engine = new Engine({ decoder: inProcess, spool: memorySpool })
    engine.open([{ path: 'a.log', source: memorySource(log, 'a.log') }])
    engine.clear()
    await engine.idle()
    expect(engine.snapshot().files).toEqual([])
  })

  test('what no format knows is read as what a person says', async () => {
    const bytes = new TextEncoder().encode('Some words about a cluster.\nNothing else.\n')
    const engine = await opened({ 'notes.bin': bytes })
    const [file] = engine.snapshot().files
    expect(file!.kind).toBeNull()
    engine.treatAs(file!.id, 'weather')
    expect(engine.snapshot().files[0]!.kind).toBeNull()
    engine.treatAs(file!.id, 'zookeeper/config')
    await engine.idle()
    expect(engine.snapshot().files.map(({ path, kind, state }) => [path, kind, state])).toEqual([
      ['notes.bin', 'zookeeper/config', 'ready'],
    ])
  })

  test('clear forgets everything', async () => {
    const engine = await opened({ 'a.log': log })
    engine.clear()
    expect(engine.snapshot()).toMatchObject({ files: [], reading: { state: 'idle', files: 0 } })
    expect((await engine.queries.lines(ALL, 0, 10)).total).toBe(0)
  })
})

test('what the browser does not hand out is listed with the reason, and tried again when it is asked for', async () => {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool })
  const source = memorySource(new Uint8Array(), 'locked.log')
  engine.open([{ path: 'locked.log', source, unreadable: 'permission was denied' }])
  await engine.idle()
  const listed = { path: 'locked.log', state: 'failed', trouble: 'The file could not be read: permission was denied.' }
  expect(engine.snapshot().files).toMatchObject([listed])
  expect(engine.snapshot().reading).toMatchObject({ files: 1, ready: 0, needLook: 1 })
  engine.retry(engine.snapshot().files[0]!.id)
  await engine.idle()
  expect(engine.snapshot().files).toMatchObject([listed])
})

test('limited to some fingerprints: the others are listed and not read', async () => {
  const wanted = new TextEncoder().encode('2023-09-01 04:02:01,248 [myid:1] - INFO  [main:QuorumPeer@1] - one\n')
  const other = new TextEncoder().encode('2023-09-01 04:02:01,249 [myid:2] - INFO  [main:QuorumPeer@1] - another\n')
  const before = await opened({ 'a.log': wanted })
  const engine = new Engine({ decoder: inProcess, spool: memorySpool })
  engine.limitTo([before.snapshot().files[0]!.fingerprint])
  engine.open([
    { path: 'a.log', source: memorySource(wanted, 'a.log') },
    { path: 'b.log', source: memorySource(other, 'b.log') },
  ])
  await engine.idle()
  expect(engine.snapshot().files.map(({ path, state }) => [path, state])).toEqual([
    ['a.log', 'ready'],
    ['b.log', 'stopped'],
  ])
  expect((await engine.queries.lines(ALL, 0, 10)).total).toBe(1)
})

test('the checksum of a whole file, of one that has none yet as well', async () => {
  const engine = await opened({ 'heap.bin': Uint8Array.from({ length: 100_000 }, (_, i) => i & 0xff) })
  const [file] = engine.snapshot().files
  expect(file!.sha256).toBeNull()
  const expected = createHash('sha256')
    .update(Uint8Array.from({ length: 100_000 }, (_, i) => i & 0xff))
    .digest('hex')
  expect(await engine.queries.sha256(file!.id)).toBe(expected)
  expect(await engine.queries.sha256('no such file')).toBeNull()
})

test('a drop that comes in pieces is one reading', async () => {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool })
  const states: string[] = []
  engine.subscribe(() => states.push(engine.snapshot().reading.state))
  const arrival = (name: string) => ({
    path: name,
    source: memorySource(new TextEncoder().encode(`tickTime=2000\nsyncLimit=5\n${name}`), name),
  })
  engine.open([arrival('a/zoo.cfg')], true)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(engine.snapshot().files).toHaveLength(1)
  expect(engine.snapshot().reading.state).toBe('reading')
  engine.open([arrival('b/zoo.cfg')], false)
  await engine.idle()
  expect(engine.snapshot().files.map(({ path }) => path)).toEqual(['a/zoo.cfg', 'b/zoo.cfg'])
  expect(states.indexOf('idle')).toBe(states.lastIndexOf('reading') + 1)
})
