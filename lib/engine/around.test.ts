import { expect, test } from 'vitest'
import { analyse } from '../analysis/analyse.ts'
import type { ByteSource } from '../bytes/source.ts'
import { memorySpool } from '../containers/testing.ts'
import { serverLog } from '../formats/zookeeper/server-log.ts'
import { hurryAround } from './around.ts'
import type { DecodeTask } from './decoder.ts'
import { Engine } from './engine.ts'
import { inProcess } from './in-process.ts'
import { STRIDE, URGENCY } from './reading-plan.ts'
import { TrackedFile } from './tracked-file.ts'

const FIRST = Date.UTC(2023, 8, 1)
const LINE_SIZE = 128
const SIZE = 512 * 1024 * 1024

/** A log of one line a second, made up where it is read. */
const endless: ByteSource = {
  name: 'zookeeper.log',
  size: SIZE,
  read: async (start, end) => {
    const first = Math.floor(start / LINE_SIZE)
    const lines = Array.from({ length: Math.ceil((end - start) / LINE_SIZE) + 1 }, (_, i) => lineAt(first + i))
    const from = start - first * LINE_SIZE
    return new TextEncoder().encode(lines.join('')).slice(from, from + Math.min(end, SIZE) - start)
  },
  slice: () => endless,
}

function lineAt(number: number): string {
  const time = new Date(FIRST + number * 1000).toISOString().replace('T', ' ').replace('.', ',').slice(0, 23)
  return `${`${time} [myid:1] - INFO  [main:QuorumPeer@1] - LOOKING`.padEnd(LINE_SIZE - 1)}\n`
}

test('the parts round a time come first, the rest keeps its turn', async () => {
  const file = new TrackedFile('1', {
    path: 'zookeeper.log',
    source: endless,
    ranges: [{ start: 0, end: SIZE, line: 1 }],
    fingerprint: '1',
    sha256: null,
    format: serverLog,
    kind: serverLog.id,
    tried: [],
    stranger: null,
    firstBytes: null,
    diagnostics: [],
  })
  const place = 300 * 1024 * 1024
  await hurryAround(file, FIRST + (place / LINE_SIZE) * 1000)
  const hurried = file.waiting.filter((part) => part.urgency === URGENCY.around)
  expect(hurried.some(({ range }) => range.start <= place && place < range.end)).toBe(true)
  expect(hurried.length).toBeLessThan(5)
  expect(file.waiting.filter((part) => part.urgency === URGENCY.rest).length).toBeGreaterThan(8)
})

test('what is said of a time that was asked for does not wait for the rest', async () => {
  const looks: number[][] = []
  const decode = async ({ range }: DecodeTask) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    return { range, lines: 0, tables: {}, diagnostics: [] }
  }
  const engine = new Engine({
    decoder: { ...inProcess, decode },
    spool: memorySpool,
    live: true,
    analyse: (files, options) => {
      looks.push(files.flatMap(({ parts }) => parts.map(({ range }) => range.start)))
      return analyse(files, options)
    },
  })
  const place = 300 * 1024 * 1024
  engine.open([{ path: 'zookeeper.log', source: endless }])
  while (engine.snapshot().files[0]?.state !== 'reading') await new Promise((resolve) => setTimeout(resolve, 1))
  engine.readAround(FIRST + (place / LINE_SIZE) * 1000)
  await engine.idle()
  const whole = looks.at(-1)!.length
  const round = looks
    .filter((parts) => parts.length < whole)
    .map((parts) => parts.filter((start) => start <= place).at(-1))
  expect(round.some((start) => start !== undefined && place - start < STRIDE)).toBe(true)
})
