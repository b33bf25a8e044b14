import type { Schema } from '../columns/chunk.ts'
import { OPERATION } from '../formats/zookeeper/txn-log/operation.ts'
import { txnLogTables } from '../formats/zookeeper/txn-log/tables.ts'
import { partTables } from '../model/opened-file.ts'
import type { Workspace } from '../model/workspace.ts'

/** Lines that say it of a session; several servers print the same session, so ids count, not lines. */
const OPENED = ['SES_GLOBAL', 'SES_EST']
const CLOSED = ['SES_TERM', 'SES_CLOSEREQ', 'SES_CLOSING']
const EXPIRED = ['SES_EXPIRE', 'SES_FORCE']

export interface SessionCounts {
  opened: number
  closed: number
  expired: number
}

/** Straight from the columns: session lines are the most frequent ones of a busy server. */
export function countSessions(workspace: Workspace): SessionCounts {
  const opened = new SessionSet()
  const closed = new SessionSet()
  const expired = new SessionSet()
  addSessions(workspace, OPENED, opened)
  addSessions(workspace, EXPIRED, expired)
  addSessions(workspace, CLOSED, closed, expired)
  addLoggedSessions(workspace, OPERATION.createSession, opened)
  addLoggedSessions(workspace, OPERATION.closeSession, closed, expired)
  return { opened: opened.size, closed: closed.size, expired: expired.size }
}

/** Ids of 64 bits as pairs of numbers: a bigint or a text for each line would cost more than reading it did. */
class SessionSet {
  readonly #halves = new Map<number, Set<number>>()
  size = 0

  has(high: number, low: number): boolean {
    return this.#halves.get(high)?.has(low) === true
  }

  add(high: number, low: number): void {
    let lows = this.#halves.get(high)
    if (lows === undefined) {
      lows = new Set()
      this.#halves.set(high, lows)
    }
    const before = lows.size
    lows.add(low)
    this.size += lows.size - before
  }
}

function addSessions(workspace: Workspace, patterns: readonly string[], to: SessionSet, but = new SessionSet()): void {
  for (const log of workspace.logs) {
    for (const { file, part } of log.stretches) {
      for (const pattern of patterns) {
        const schema: Schema | undefined = file.format?.tables[pattern]
        if (schema?.session !== 'u64') continue
        for (const { length, columns } of part.tables[pattern] ?? []) {
          const { high, low } = columns.session as unknown as { high: Uint32Array; low: Uint32Array }
          for (let at = 0; at < length; at++) if (!but.has(high[at]!, low[at]!)) to.add(high[at]!, low[at]!)
        }
      }
    }
  }
}

/** Those that transaction logs open or close: lines about them are DEBUG in later releases. */
function addLoggedSessions(workspace: Workspace, operation: number, to: SessionSet, but = new SessionSet()): void {
  for (const file of workspace.files) {
    if (file.kind !== 'zookeeper/txn-log') continue
    for (const { table } of partTables(file, 'txns', txnLogTables.txns)) {
      for (const { length, columns } of table.chunks) {
        const { high, low } = columns.session
        for (let at = 0; at < length; at++) {
          if (columns.type[at] === operation && columns.checksumOk[at] === 1 && !but.has(high[at]!, low[at]!))
            to.add(high[at]!, low[at]!)
        }
      }
    }
  }
}
