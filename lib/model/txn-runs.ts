import { Table } from '../columns/table.ts'
import type { Part } from '../formats/format.ts'
import { txnLogTables } from '../formats/zookeeper/txn-log/tables.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Zxid } from '../words/zxid.ts'
import { evidenceOf, type OpenedFile } from './opened-file.ts'

export type TxnTable = Table<typeof txnLogTables.txns>

/** Transactions of one file whose zxids follow each other one by one; a damaged record ends a run. */
export interface TxnRun {
  readonly file: OpenedFile
  readonly part: Part
  readonly txns: TxnTable
  /** Rows of `txns`, both ends included. */
  readonly firstRow: number
  readonly lastRow: number
  readonly first: Zxid
  readonly last: Zxid
}

const kept = new WeakMap<Part, readonly TxnRun[]>()

export function txnRunsOf(file: OpenedFile): readonly TxnRun[] {
  if (file.kind !== 'zookeeper/txn-log') return []
  return file.parts.flatMap((part) => {
    const known = kept.get(part)
    if (known !== undefined) return known
    const runs = runsIn(file, part)
    kept.set(part, runs)
    return runs
  })
}

function runsIn(file: OpenedFile, part: Part): TxnRun[] {
  const txns: TxnTable = new Table(txnLogTables.txns, (part.tables.txns ?? []) as never)
  const runs: TxnRun[] = []
  let firstRow = -1
  const close = (endRow: number): void => {
    if (firstRow < 0) return
    const [first, last] = [txns.get('zxid', firstRow), txns.get('zxid', endRow - 1)]
    runs.push({ file, part, txns, firstRow, lastRow: endRow - 1, first, last })
    firstRow = -1
  }
  let row = 0
  let [beforeHigh, beforeLow] = [0, 0]
  for (const { length, columns } of txns.chunks) {
    const { high, low } = columns.zxid
    for (let at = 0; at < length; at++, row++) {
      const follows = high[at] === beforeHigh && low[at] === beforeLow + 1
      const isSure = columns.checksumOk[at] === 1
      if (!follows || !isSure) close(row)
      if (firstRow < 0 && isSure) firstRow = row
      ;[beforeHigh, beforeLow] = [high[at]!, low[at]!]
    }
  }
  close(row)
  return runs
}

export function timeOfTxn({ txns }: TxnRun, row: number): number {
  return txns.get('time', row)
}

export function evidenceOfTxn({ file, part, txns }: TxnRun, row: number): Evidence {
  return evidenceOf(file, part, { start: txns.get('start', row), end: txns.get('end', row), line: 0 })
}

/** Row of a zxid that the run holds. */
export function rowOfZxid({ firstRow, first }: TxnRun, zxid: Zxid): number {
  return firstRow + Number(zxid - first)
}

const checksumsKept = new WeakMap<Part, Uint32Array>()

/** Checksums of all transactions of the run's file, by row: what a zxid stands for can be compared by them. */
export function checksumsOf({ part, txns }: TxnRun): Uint32Array {
  const known = checksumsKept.get(part)
  if (known !== undefined) return known
  const all = new Uint32Array(txns.length)
  let row = 0
  for (const { length, columns } of txns.chunks) {
    all.set(columns.checksum, row)
    row += length
  }
  checksumsKept.set(part, all)
  return all
}
