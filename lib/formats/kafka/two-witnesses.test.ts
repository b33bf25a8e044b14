/** A segment and its indexes, and the text that the real kafka-dump-log printed of them: both must tell the same. */
import { expect, test } from 'vitest'
import { type DecodedRows, decodeBytes } from '../testing.ts'
import { dumpText } from './dump-text.ts'
import { offsetIndex } from './offset-index.ts'
import { segment } from './segment.ts'
import { CONTROL, TRANSACTIONAL } from './segment-tables.ts'
import { dumpedFolders, filesOf, readFixture } from './testing.ts'
import { timeIndex } from './time-index.ts'

type Rows = Record<string, unknown>[]

test.each(dumpedFolders())('%s', async (folder) => {
  const dump = await decodeBytes(dumpText, readFixture(`${folder}/dump.txt.gz`), 'dump.txt')
  expect(dump.diagnostics).toEqual([])
  for (const name of filesOf(folder)) {
    const bytes = readFixture(`${folder}/${name}`)
    if (name.endsWith('.log')) {
      const log = await decodeBytes(segment, bytes, name)
      expect(log.diagnostics).toEqual([])
      expect(batchesOf(log.rows)).toEqual((dump.rows.batches as Rows).map(dumpedBatch))
      expect(recordsOf(log.rows)).toEqual(pick(dump.rows.records, 'batch', 'offset', 'time', 'keySize', 'valueSize'))
    } else if (name.endsWith('.timeindex')) {
      const index = await decodeBytes(timeIndex, bytes, name)
      expect(pick(index.rows.entries, 'time', 'offset')).toEqual(pick(dump.rows.timeEntries, 'time', 'offset'))
    } else {
      const index = await decodeBytes(offsetIndex, bytes, name)
      expect(pick(index.rows.entries, 'offset', 'position')).toEqual(pick(dump.rows.entries, 'offset', 'position'))
    }
  }
})

const SAME = [
  'lastOffset',
  'size',
  'magic',
  'codec',
  'maxTimestamp',
  'leaderEpoch',
  'producerId',
  'producerEpoch',
  'baseSequence',
  'crc',
]

/** The tool's line of an old message says neither where a wrapper begins nor how many messages are in it. */
function batchesOf(rows: DecodedRows) {
  return (rows.batches as Rows).map((row) => {
    const { magic, attributes, baseOffset, count, start, crcOk } = row as Record<string, unknown> as Record<
      string,
      number
    >
    const isNew = magic! >= 2
    return {
      ...pick([row], ...SAME)[0],
      baseOffset: isNew ? baseOffset : row.lastOffset,
      count: isNew ? count : Number.NaN,
      position: start,
      transactional: isNew && (attributes! & TRANSACTIONAL) !== 0 ? 1 : 0,
      control: isNew && (attributes! & CONTROL) !== 0 ? 1 : 0,
      isValid: crcOk,
    }
  })
}

function dumpedBatch(row: Record<string, unknown>) {
  return pick([row], ...SAME, 'baseOffset', 'count', 'position', 'transactional', 'control', 'isValid')[0]
}

function recordsOf(rows: DecodedRows) {
  const bases = (rows.batches as Rows).map(({ baseOffset }) => baseOffset as number)
  return (rows.records as Rows).map((row) => {
    const { batch, offsetDelta, time, keySize, valueSize } = row as Record<string, number>
    return { batch, offset: bases[batch!]! + offsetDelta!, time, keySize, valueSize }
  })
}

function pick(rows: Record<string, unknown>[] | undefined, ...names: string[]) {
  return (rows ?? []).map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))
}
