import { OPERATION } from '../formats/zookeeper/txn-log/operation.ts'
import { type OpenedFile, partTables } from './opened-file.ts'
import { rowOfZxid, type TxnRun, timeOfTxn, txnRunsOf } from './txn-runs.ts'
import { type Zone, zoneBetween } from './zone.ts'

/**
 * Transactions carry the leader's clock in UTC, and lines of a log tell of the same events in local time: a new log file is
 * created for its first transaction, a session is known when the transaction that opens it is committed (spec 1.4). So the
 * zone of the lines follows, to the quarter of an hour that zones differ by.
 */
export class TxnClock {
  readonly #runs: readonly TxnRun[]
  #sessions: Map<bigint, number> | null = null

  constructor(files: readonly OpenedFile[]) {
    this.#runs = files.flatMap(txnRunsOf)
  }

  /** The zone of a server log; null where it tells of no transaction that is here, or the differences do not agree. */
  zoneOf(file: OpenedFile): Zone | null {
    if (this.#runs.length === 0) return null
    let found: Zone | null = null
    for (const { written, utc } of this.#pairsIn(file)) {
      const zone = zoneBetween(written, utc, 'txn_log')
      // a line is a little later than its transaction, and clocks differ a little: what is farther off is another event
      if (zone === null || Math.abs(written - zone.offsetAt(written) - utc) > MARGIN_MS) continue
      if (found !== null && found.name !== zone.name) return null
      found = zone
    }
    return found
  }

  *#pairsIn(file: OpenedFile): Generator<{ written: number; utc: number }> {
    const entries = file.format?.tables.entries
    if (entries === undefined) return
    const written = partTables(file, 'entries', entries)
    for (const [pattern, field] of Object.entries(TELLING)) {
      const schema = file.format?.tables[pattern]
      if (schema?.[field] !== 'u64') continue
      let left = MOST_PAIRS
      for (const [i, { table }] of partTables(file, pattern, schema).entries()) {
        for (let row = 0; row < table.length && left > 0; row++, left--) {
          const value = table.get(field, row) as bigint
          const utc = field === 'zxid' ? this.#timeOfZxid(value) : this.#timeOfSession(value)
          const time = Number(written[i]!.table.get('time', Number(table.get('entry', row))))
          if (utc !== null && !Number.isNaN(time)) yield { written: time, utc }
        }
      }
    }
  }

  #timeOfZxid(zxid: bigint): number | null {
    const run = this.#runs.find(({ first, last }) => first <= zxid && zxid <= last)
    return run === undefined ? null : timeOfTxn(run, rowOfZxid(run, zxid))
  }

  #timeOfSession(session: bigint): number | null {
    this.#sessions ??= this.#readSessions()
    return this.#sessions.get(session) ?? null
  }

  #readSessions(): Map<bigint, number> {
    const sessions = new Map<bigint, number>()
    for (const { txns, firstRow, lastRow } of this.#runs) {
      for (let row = firstRow; row <= lastRow; row++) {
        if (txns.get('type', row) === OPERATION.createSession)
          sessions.set(txns.get('session', row), txns.get('time', row))
      }
    }
    return sessions
  }
}

const MARGIN_MS = 60_000
/** Of each pattern: a few agree or do not. */
const MOST_PAIRS = 200

/** Lines that a transaction is the reason of, and the field that tells which. */
const TELLING: Readonly<Record<string, 'zxid' | 'session'>> = {
  DISK_NEWLOG: 'zxid',
  SES_GLOBAL: 'session',
  SES_EST: 'session',
}
