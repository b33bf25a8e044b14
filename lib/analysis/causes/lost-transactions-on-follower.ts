import type { Confidence } from '../../words/certainty.ts'
import { formatCount } from '../../words/size.ts'
import { formatZxid } from '../../words/zxid.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import { defineCause, type Step } from './claim.ts'
import { outageOf } from './server-outage.ts'
import { isStillInMemory, wasReadSince } from './unwritten.ts'
import { clock } from './wording.ts'

/** Failure modes F7 to F9 and F11: a server lacks transactions that a majority has. */
export const lostTransactionsOnFollower = defineCause({
  name: 'lost_transactions_on_follower',
  explain(facts, view) {
    return view.servers.flatMap(({ sid }) => {
      const digests = facts.on('digest-mismatch', sid).filter((fact) => !fact.afterSnapshotTransfer)
      const broken = facts.on('history-broken', sid)
      const holes = facts.on('transactions-missing', sid).filter((hole) => !isStillInMemory(hole, facts, view))
      const trees = facts.on('tree-digest-differs', sid)
      const signs = [...digests, ...broken, ...holes, ...trees].sort((a, b) => a.from - b.from)
      const first = signs[0]
      if (first === undefined) return []
      const last = signs.at(-1)!
      const outage = outageOf(sid, first.from, last.to, facts, view)
      // the stop and start around the load belong to it; how it was cut off before that is a fault of its own
      const around = outage.facts.filter((fact) => fact.kind !== 'separation' || !wasCutOff(fact))
      const since = Math.max(first.to, ...holes.map((hole) => hole.to))
      const before = facts.on('separation', sid).findLast((fact) => fact.from <= since && wasCutOff(fact))
      const steps: Step[] = [
        ...(before === undefined
          ? []
          : [
              {
                step: 'trigger',
                at: before.from,
                sid,
                text: `The connection of ${sid} ends while writes it had applied are not on its disk`,
                confidence: 'consistent',
                rule: 'ack-after-fsync',
                evidence: before.evidence[0],
              } satisfies Step,
            ]),
        ...signs.slice(0, 6).flatMap((sign) => stepsOf(sign)),
        {
          step: 'residue',
          at: outage.back ?? last.to,
          sid,
          text: `${sid} serves its clients from data that lack transactions`,
          confidence: 'consistent',
          rule: 'digest-follows-transactions',
          evidence: last.evidence[0],
        },
      ]
      return [
        {
          cause: 'lost_transactions_on_follower',
          sids: [sid],
          from: first.from,
          to: null,
          severity: 'critical',
          confidence: confidenceOf(signs, facts),
          rootCause:
            before?.closed?.code === 'TXN_TIMEOUT'
              ? { cause: 'follower_cut_off_transaction_timeout', confidence: 'consistent' }
              : null,
          title: `Server ${sid} lacks transactions that the others have`,
          summary: `${whatShows(sid, signs)}, from ${clock(first.from)} on. It joins and serves under the right zxid all the same, so reads from it may be stale or wrong.`,
          impact: `Clients of ${sid} may read old values or miss nodes since ${clock(outage.back ?? first.from)}; writes are right, they go through the leader. It lasts until ${sid} is copied anew.`,
          doNow: `Stop ${sid}, move its version-2 aside, start it: it copies everything from the leader. Compare \`hash\` of the servers before and after.`,
          figures: [{ value: String(signs.length), label: 'signs', confidence: 'proven' }],
          chain: steps,
          missing: holes.some((hole) => !hole.mayBeCopied)
            ? []
            : [
                {
                  ...{ kind: 'zookeeper/txn-log', sid, from: null, to: null },
                  what: `Transaction logs of server ${sid} and of one other server, version-2/log.*`,
                  why: 'which zxids are missing: the hole stands in them',
                  command: `tar czf txn-logs-${sid}.tar.gz version-2/log.*   # in the data directory of server ${sid}`,
                  decides: ['zxid_gap', 'data_corruption'],
                },
              ],
          explains: [...signs, ...around],
          // it stands before what cut the server off, which it names as what led to it
          score: 6,
        },
      ]
    })
  },
})

function wasCutOff({ closed }: OfKind<'separation'>): boolean {
  return closed?.code === 'TXN_TIMEOUT' || closed?.code === 'READ_TIMEOUT'
}

type Sign = OfKind<'digest-mismatch' | 'history-broken' | 'transactions-missing' | 'tree-digest-differs'>

/** A hole in its log, with the transactions in another's, leaves no doubt once the server has read it; a digest shows that something is missing before it. */
function confidenceOf(signs: readonly Sign[], facts: FactSet): Confidence {
  const holes = signs.filter((sign) => sign.kind === 'transactions-missing')
  const isLost = (hole: OfKind<'transactions-missing'>): boolean => {
    return hole.heldBy.length > 0 && !hole.mayBeCopied && wasReadSince(hole, facts)
  }
  if (holes.some(isLost)) return 'proven'
  return holes.length === signs.length && holes.every(({ mayBeCopied }) => mayBeCopied) ? 'consistent' : 'bounded'
}

function whatShows(sid: number, signs: readonly Sign[]): string {
  const hole = signs.find((sign) => sign.kind === 'transactions-missing')
  if (hole !== undefined)
    return `The transaction log of ${sid} has a hole of ${formatCount(hole.count, 'transaction')} after ${formatZxid(hole.after)}${heldBy(hole)}`
  if (signs.some(({ kind }) => kind === 'digest-mismatch'))
    return `The digest in the transactions of ${sid} does not match its data`
  if (signs.some(({ kind }) => kind === 'tree-digest-differs'))
    return `A snapshot of ${sid} has another digest than the transaction it follows`
  return `The history of ${sid} has a hole`
}

function heldBy({ heldBy: sids }: OfKind<'transactions-missing'>): string {
  return sids.length === 0 ? '' : `, which ${sids.join(' and ')} ${sids.length === 1 ? 'has' : 'have'}`
}

function stepsOf(sign: Sign): Step[] {
  const { sid, from: at, evidence } = sign
  const [own, , others] = evidence
  const step = {
    step: 'detector',
    at,
    sid,
    confidence: 'bounded',
    rule: 'digest-follows-transactions',
    evidence: own,
  } as const
  switch (sign.kind) {
    case 'digest-mismatch':
      return [{ ...step, text: `${sid} replays its log and its data differ from what the transactions say` }]
    case 'tree-digest-differs':
      return [{ ...step, text: `The tree of ${sid} at ${formatZxid(sign.zxid)} has another digest than the leader’s` }]
    case 'history-broken':
      return [{ ...step, text: `${sid}: ${sign.text}` }]
    case 'transactions-missing': {
      const confidence = sign.mayBeCopied ? 'consistent' : 'proven'
      const text = `In the log of ${sid}, ${formatZxid(sign.next)} follows ${formatZxid(sign.after)}: ${formatCount(sign.count, 'transaction')} between them ${sign.count === 1 ? 'is' : 'are'} not there`
      const hole: Step = { ...step, rule: 'one-history', confidence, text }
      if (others === undefined) return [hole]
      const held = `The log of ${sign.heldBy[0]} has what follows ${formatZxid(sign.after)}`
      return [hole, { ...hole, sid: sign.heldBy[0]!, text: held, evidence: others }]
    }
  }
}
