import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blobSource } from '../bytes/source.ts'
import { Stopped } from '../engine/decoder.ts'
import type { Format, Part } from '../formats/format.ts'
import { DecodePool } from './decode-pool.ts'
import type { Order, Outcome } from './messages.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A worker's end of the line, as the pool sees it. */
class Line {
  readonly orders: Order[] = []
  onmessage: ((event: { data: Outcome }) => void) | null = null
  postMessage(order: Order): void {
    this.orders.push(order)
  }
  close(): void {}
  say(outcome: Outcome): void {
    this.onmessage?.({ data: outcome })
  }
  get port(): MessagePort {
    return this as unknown as MessagePort
  }
}

const part: Part = { range: { start: 0, end: 3, line: 1 }, lines: 0, tables: {}, diagnostics: [] }
const format = { id: 'x' } as unknown as Format

function task(name: string, signal = new AbortController().signal) {
  const source = blobSource(new Blob(['abc']), name)
  return { source, format, range: part.range, signal, onProgress: () => {} }
}

/** A worker that is there and has said so. */
function connected(pool: DecodePool, slot: number): Line {
  const line = new Line()
  pool.connect(slot, line.port)
  line.say({ type: 'pong' })
  return line
}

function started(parallel: number) {
  const lost: number[] = []
  const pool = new DecodePool(parallel, (slot) => lost.push(slot))
  const lines = Array.from({ length: parallel }, (_, slot) => connected(pool, slot))
  return { pool, lines, lost }
}

const settled = () => vi.advanceTimersByTimeAsync(0)
const names = (line: Line) => line.orders.flatMap((order) => (order.type === 'decode' ? [order.name] : [order.type]))

test('one task at a time to each worker, a search before the parts', async () => {
  const { pool, lines } = started(2)
  const first = pool.decode(task('a'))
  void pool.decode(task('b'))
  void pool.decode(task('c'))
  const signal = new AbortController().signal
  await settled()
  void pool.search({
    source: task('d').source,
    starts: new Float64Array(),
    ends: new Float64Array(),
    terms: [],
    signal,
  })
  await settled()
  expect(lines.map(names)).toEqual([['a'], ['b']])
  lines[0]!.say({ type: 'part', id: 1, part })
  expect(await first).toBe(part)
  expect(names(lines[0]!)).toEqual(['a', 'search'])
})

test('a worker that died takes its task down and no other; the next one goes on', async () => {
  const { pool, lines, lost } = started(1)
  const first = pool.decode(task('a'))
  const failure = expect(first).rejects.toThrow('out of memory')
  const second = pool.decode(task('b'))
  await settled()
  pool.died(0, 'out of memory')
  await failure
  expect(lost).toEqual([0])
  const line = connected(pool, 0)
  expect(names(line)).toEqual(['b'])
  line.say({ type: 'part', id: 2, part })
  expect(await second).toBe(part)
  lines[0]!.say({ type: 'part', id: 2, part }) // a late word of the dead one changes nothing
})

test('all workers die at once: what each was reading fails, what waits is read by those that come', async () => {
  const { pool, lost } = started(2)
  const failures = ['a', 'b'].map((name) => expect(pool.decode(task(name))).rejects.toThrow('killed'))
  const third = pool.decode(task('c'))
  await settled()
  for (const slot of [0, 1]) pool.died(slot, 'killed')
  await Promise.all(failures)
  expect(lost).toEqual([0, 1])
  const line = new Line()
  pool.connect(1, line.port)
  expect(names(line)).toEqual([]) // it may still fail to start
  line.say({ type: 'pong' })
  expect(names(line)).toEqual(['c'])
  line.say({ type: 'part', id: 3, part })
  expect(await third).toBe(part)
})

test('a worker that is told dead twice is lost once', async () => {
  const { pool, lost } = started(1)
  pool.died(0, 'killed')
  pool.died(0, 'killed')
  expect(lost).toEqual([0])
})

test('a worker that takes the place of one that works ends what that one read', async () => {
  const { pool } = started(1)
  const failure = expect(pool.decode(task('a'))).rejects.toThrow('replaced')
  await settled()
  connected(pool, 0)
  await failure
})

test('workers that never start: another try each, then everything fails with the reason', async () => {
  const { pool, lost } = started(2)
  for (const slot of [0, 1]) pool.died(slot, 'killed')
  const failures = ['a', 'b', 'c'].map((name) => expect(pool.decode(task(name))).rejects.toThrow(/no such script/))
  await settled()
  for (let round = 0; round < 3; round++) {
    for (const slot of [0, 1]) {
      pool.connect(slot, new Line().port)
      pool.died(slot, 'no such script')
    }
  }
  await Promise.all(failures)
  expect(lost).toEqual([0, 1, 0, 1, 0, 1])
  await expect(pool.decode(task('d'))).rejects.toThrow(/reload the page/)
})

test('one slot of two cannot be filled: the other goes on', async () => {
  const { pool, lines } = started(2)
  pool.died(0, 'killed')
  for (let round = 0; round < 3; round++) {
    pool.connect(0, new Line().port)
    pool.died(0, 'no such script')
  }
  const read = pool.decode(task('a'))
  await settled()
  lines[1]!.say({ type: 'part', id: 1, part })
  expect(await read).toBe(part)
})

test('silence is asked about, then taken for death; work that shows progress is left alone', async () => {
  const { pool, lines, lost } = started(2)
  const quiet = expect(pool.decode(task('a'))).rejects.toThrow(/did not answer for 20 seconds/)
  void pool.decode(task('b'))
  await settled()
  for (let i = 0; i < 8; i++) {
    await vi.advanceTimersByTimeAsync(4_000)
    lines[1]!.say({ type: 'progress', id: 2, bytes: i })
  }
  await quiet
  expect(lost).toEqual([0])
  expect(names(lines[0]!)).toContain('ping')
})

test('stopping: a waiting task is given up, a running one is told', async () => {
  const { pool, lines } = started(1)
  const running = new AbortController()
  const waiting = new AbortController()
  const first = expect(pool.decode(task('a', running.signal))).rejects.toThrow(Stopped)
  const second = expect(pool.decode(task('b', waiting.signal))).rejects.toThrow(Stopped)
  await settled()
  waiting.abort()
  await second
  running.abort()
  expect(names(lines[0]!)).toEqual(['a', 'stop'])
  lines[0]!.say({ type: 'stopped', id: 1 })
  await first
})
