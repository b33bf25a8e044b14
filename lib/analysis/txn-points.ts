import { OPERATION } from '../formats/zookeeper/txn-log/operation.ts'
import { type TxnHistory, txnHistories } from '../model/txn-histories.ts'
import { evidenceOfTxn, type TxnRun } from '../model/txn-runs.ts'
import type { Workspace } from '../model/workspace.ts'
import { formatEvidence } from '../words/evidence.ts'
import { counterOf, epochOf, formatZxid } from '../words/zxid.ts'
import { type Point, type PointSource, pointSource } from './point-source.ts'

/** `txn-zxid`: the counter of every transaction that a server logged. A log holds a hundred thousand: columns only. */
export function txnZxidPoints(workspace: Workspace): PointSource {
  const histories = txnHistories(workspace)
  const runs = histories.flatMap((history, lane) => history.runs.map((run) => ({ history, lane, run })))
  const total = runs.reduce((sum, { run }) => sum + lengthOf(run), 0)
  const [written, runOf, rowOf] = [new Float64Array(total), new Uint32Array(total), new Uint32Array(total)]
  let at = 0
  for (const [number, { run }] of runs.entries()) {
    for (const [row, time] of timesOf(run)) {
      written[at] = time
      runOf[at] = number
      rowOf[at] = row
      at += 1
    }
  }
  const order = Uint32Array.from(written.keys()).sort((a, b) => written[a]! - written[b]!)
  const counterAt = (place: number): number => {
    const { run } = runs[runOf[place]!]!
    return counterOf(run.first) + rowOf[place]! - run.firstRow
  }
  const values = Float64Array.from(order, counterAt)
  return {
    times: Float64Array.from(order, (place) => written[place]!),
    values,
    lanes: Uint32Array.from(order, (place) => runs[runOf[place]!]!.lane),
    point: (i) => {
      const place = order[i]!
      const { history, run } = runs[runOf[place]!]!
      const row = rowOf[place]!
      const zxid = run.first + BigInt(row - run.firstRow)
      return {
        ...ownerOf(history),
        ...{ time: written[place]!, value: values[i]!, evidence: formatEvidence(evidenceOfTxn(run, row)) },
        ...{ zxid: formatZxid(zxid), epoch: epochOf(zxid), kind: 'txn' },
      }
    },
  }
}

function lengthOf({ firstRow, lastRow }: TxnRun): number {
  return lastRow - firstRow + 1
}

/** Row and time of each transaction of a run. */
function* timesOf({ txns, firstRow, lastRow }: TxnRun): Generator<[number, number]> {
  for (let row = firstRow; row <= lastRow; ) {
    const { chunk, at } = txns.locate(row)
    const { time } = chunk.columns
    for (let i = at; i < chunk.length && row <= lastRow; i++, row++) yield [row, time[i]!]
  }
}

function ownerOf({ ensemble, sid }: TxnHistory): Pick<Point, 'ensemble' | 'sid'> {
  return { ensemble, sid }
}

/** Which transactions a series counts. */
type Counted = (type: number, session: () => bigint) => boolean

const SESSIONS: readonly number[] = [OPERATION.createSession, OPERATION.closeSession]

/** What `writes` and `sessions:…` count by the second. */
function countedBy(id: string, workspace: Workspace): Counted {
  switch (id) {
    case 'sessions:opened':
      return (type) => type === OPERATION.createSession
    case 'sessions:closed':
      return (type) => type === OPERATION.closeSession
    case 'sessions:expired': {
      // the log is the same for a client that says goodbye: only the leader's lines tell that it did not
      const expired = new Set(workspace.events('SES_EXPIRE', 'SES_FORCE').map(({ fields }) => fields.session))
      return (type, session) => type === OPERATION.closeSession && expired.has(session())
    }
    default:
      return (type) => type !== OPERATION.error && !SESSIONS.includes(type)
  }
}

/**
 * Transactions by the second, of each ensemble: all servers log the same ones, so that of the servers the one with the most
 * counts. A point stands at the first of them, and its place holds them all.
 */
export function txnCountPoints(id: string, workspace: Workspace): PointSource {
  const counted = countedBy(id, workspace)
  const busiest = new Map<string, Second>()
  for (const history of txnHistories(workspace)) {
    for (const run of history.runs) {
      for (const second of secondsOf(run, history, counted)) {
        const key = `${history.ensemble} ${Math.floor(second.time / 1_000)}`
        if ((busiest.get(key)?.count ?? 0) < second.count) busiest.set(key, second)
      }
    }
  }
  return pointSource([...busiest.values()].map(pointOf))
}

interface Second {
  readonly history: TxnHistory
  readonly run: TxnRun
  readonly time: number
  readonly firstRow: number
  lastRow: number
  count: number
}

function* secondsOf(run: TxnRun, history: TxnHistory, counted: Counted): Generator<Second> {
  let second: Second | null = null
  for (const [row, time] of timesOf(run)) {
    const { chunk, at } = run.txns.locate(row)
    if (!counted(chunk.columns.type[at]!, () => run.txns.get('session', row))) continue
    if (second === null || Math.floor(second.time / 1_000) !== Math.floor(time / 1_000)) {
      if (second !== null) yield second
      second = { history, run, time, firstRow: row, lastRow: row, count: 0 }
    }
    second.lastRow = row
    second.count += 1
  }
  if (second !== null) yield second
}

function pointOf({ history, run, time, firstRow, lastRow, count }: Second): Point {
  const { file, start, line } = evidenceOfTxn(run, firstRow)
  const { end } = evidenceOfTxn(run, lastRow)
  // one line a chart for each ensemble, whichever server's log is the fullest
  return {
    ensemble: history.ensemble,
    sid: null,
    time,
    value: count,
    evidence: formatEvidence({ file, start, end, line }),
  }
}
