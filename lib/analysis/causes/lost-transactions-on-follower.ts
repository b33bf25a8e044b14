import { defineCause, type Step } from './claim.ts'
import { outageOf } from './server-outage.ts'
import { clock } from './wording.ts'

/** Failure modes F7 to F9 and F11: a server lacks transactions that a majority has. */
export const lostTransactionsOnFollower = defineCause({
  name: 'lost_transactions_on_follower',
  explain(facts, view) {
    return view.servers.flatMap(({ sid }) => {
      const digests = facts.on('digest-mismatch', sid).filter((fact) => !fact.afterSnapshotTransfer)
      const broken = facts.on('history-broken', sid)
      const signs = [...digests, ...broken].sort((a, b) => a.from - b.from)
      const first = signs[0]
      if (first === undefined) return []
      const last = signs.at(-1)!
      const outage = outageOf(sid, first.from, last.to, facts, view)
      // the stop and start around the load belong to it; how it was cut off before that is a fault of its own
      const around = outage.facts.filter((fact) => fact.kind !== 'separation' || fact.closed?.code !== 'TXN_TIMEOUT')
      const before = facts
        .on('separation', sid)
        .findLast((fact) => fact.from < first.from && fact.closed?.code === 'TXN_TIMEOUT')
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
        ...signs.slice(0, 6).map(
          (fact): Step => ({
            step: 'detector',
            at: fact.from,
            sid,
            text:
              fact.kind === 'digest-mismatch'
                ? `${sid} replays its log and its data differ from what the transactions say`
                : `${sid}: ${fact.text}`,
            confidence: 'bounded',
            rule: 'digest-follows-transactions',
            evidence: fact.evidence[0],
          }),
        ),
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
          confidence: 'bounded',
          rootCause:
            before === undefined ? null : { cause: 'follower_cut_off_transaction_timeout', confidence: 'consistent' },
          title: `Server ${sid} lacks transactions that the others have`,
          summary: `${digests.length > 0 ? `The digest in the transactions of ${sid} does not match its data` : `The history of ${sid} has a hole`}, from ${clock(first.from)} on. It joins and serves under the right zxid all the same, so reads from it may be stale or wrong.`,
          impact: `Clients of ${sid} may read old values or miss nodes since ${clock(outage.back ?? first.from)}; writes are right, they go through the leader. It lasts until ${sid} is copied anew.`,
          doNow: `Stop ${sid}, move its version-2 aside, start it: it copies everything from the leader. Compare \`hash\` of the servers before and after.`,
          figures: [{ value: String(signs.length), label: 'signs', confidence: 'proven' }],
          chain: steps,
          missing: [
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
