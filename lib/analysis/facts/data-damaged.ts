import type { Diagnostic } from '../../formats/diagnostic.ts'
import { snapshotTables } from '../../formats/zookeeper/snapshot/tables.ts'
import { evidenceOf, type OpenedFile, partTables } from '../../model/opened-file.ts'
import { timeOfTxn, txnRunsOf } from '../../model/txn-runs.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/**
 * A transaction log or snapshot that a server could not read if it had to: a checksum is wrong. What is only torn at its end
 * is no damage; every crash leaves that.
 */
export interface DataDamaged extends FactOf<'data-damaged'> {
  readonly what: 'txn-log' | 'snapshot'
  readonly path: string
  readonly message: string
}

const DAMAGE: Readonly<Record<string, DataDamaged['what']>> = {
  'zookeeper/txn-checksum': 'txn-log',
  'zookeeper/snapshot-checksum': 'snapshot',
  'zookeeper/snapshot-corrupt': 'snapshot',
}

export const dataDamaged = defineDetector<DataDamaged>({
  kind: 'data-damaged',
  detect({ workspace }) {
    return workspace.files.flatMap((file) => {
      const { ensemble, sid } = workspace.ownerOf(file.id)
      if (ensemble === null || sid === null) return []
      const found = file.parts.flatMap((part) =>
        part.diagnostics.flatMap((diagnostic) => (diagnostic.code in DAMAGE ? [{ part, diagnostic }] : [])),
      )
      const [first] = found
      if (first === undefined) return []
      const time = timeBefore(file, first.diagnostic)
      if (Number.isNaN(time)) return []
      return [
        {
          kind: 'data-damaged' as const,
          ensemble,
          sid,
          from: time,
          to: time,
          what: DAMAGE[first.diagnostic.code]!,
          path: file.path,
          message: first.diagnostic.message,
          evidence: found.slice(0, 3).map(({ part, diagnostic }) => evidenceOf(file, part, diagnostic)),
        },
      ]
    })
  },
})

/** Of the last sound transaction before the place; of the last change that a snapshot holds. NaN where there is neither. */
function timeBefore(file: OpenedFile, { start }: Diagnostic): number {
  const run = txnRunsOf(file).findLast(({ txns, firstRow }) => txns.get('start', firstRow) < start)
  if (run !== undefined) return timeOfTxn(run, run.lastRow)
  let latest = Number.NaN
  for (const { table } of partTables(file, 'nodes', snapshotTables.nodes))
    for (const { columns } of table.chunks)
      for (const time of columns.mtime) if (time > 0 && !(time <= latest)) latest = time
  return latest
}
