import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import { defineCause } from './claim.ts'
import { gcLogOf } from './fetch.ts'
import { clock, seconds } from './wording.ts'

/** A handful of clients ends every day; this many in neighbouring buckets had something in common. */
const MANY = 10

/** Spec 4.7 and 4.9, C26: many sessions expired together and no server changed its role. */
export const sessionExpiryStorm = defineCause({
  name: 'session_expiry_storm',
  explain(facts, view) {
    return facts.of('session-expiries').flatMap((expiries) => {
      if (expiries.count < MANY || roleChanged(expiries, view) || leaderStoodStill(expiries, facts)) return []
      const length = expiries.to - expiries.from
      return [
        {
          cause: 'session_expiry_storm',
          sids: [],
          from: expiries.from,
          to: expiries.to,
          severity: 'warning',
          confidence: 'bounded',
          rootCause: null,
          title: `${expiries.count} sessions expired within ${seconds(length)}`,
          summary: `Leader ${expiries.sid} expired ${expiries.count} sessions between ${clock(expiries.from)} and ${clock(expiries.to)}: it had heard nothing from their clients for up to ${seconds(expiries.timeoutMs)}. No server changed its role, so the reason lies with the clients or their network.`,
          impact: `${expiries.count} sessions are gone and their ephemeral nodes with them. Their clients must open new sessions; the servers served all the time.`,
          doNow:
            'Nothing on the servers. Find what these clients have in common: a host that froze, a long collection, a path that broke.',
          figures: [
            { value: String(expiries.count), label: 'sessions expired', confidence: 'proven' },
            { value: seconds(expiries.timeoutMs), label: 'session timeout', confidence: 'proven' },
          ],
          chain: [
            {
              step: 'trigger',
              at: expiries.from - expiries.timeoutMs - view.limits.tick,
              until: expiries.to - expiries.timeoutMs,
              sid: null,
              text: 'The clients of these sessions fall silent',
              confidence: 'bounded',
              rule: 'session-buckets',
              evidence: expiries.evidence[0],
            },
            {
              step: 'action',
              at: expiries.from,
              until: expiries.to,
              sid: expiries.sid,
              text: `Leader ${expiries.sid} expires ${expiries.count} sessions, bucket by bucket`,
              confidence: 'proven',
              rule: 'session-buckets',
              evidence: expiries.evidence.at(-1),
            },
          ],
          missing: gcLogOf(
            expiries.sid,
            expiries.from - expiries.timeoutMs,
            expiries.to,
            `whether leader ${expiries.sid} stood still while its clients seemed silent`,
            ['process_paused'],
            view,
          ),
          explains: [expiries],
          score: 2,
        },
      ]
    })
  },
})

/** Sessions of a server that lost its role, or of any after a change of leader, may fail to come back in time. */
function roleChanged({ from, to, timeoutMs }: OfKind<'session-expiries'>, view: EnsembleView): boolean {
  const since = from - timeoutMs - 2 * view.limits.tick - SLACK_MS
  const term = view.history.terms
    .touching(since, to)
    .some((each) => (each.to !== null && each.to <= to) || (each.established && each.from >= since))
  return term || view.history.looking.beginning(since, to).length > 0
}

function leaderStoodStill({ sid, from }: OfKind<'session-expiries'>, facts: FactSet): boolean {
  const then = [from - SLACK_MS, from, sid] as const
  return facts.within('pause', ...then).length + facts.within('silence', ...then).length > 0
}
