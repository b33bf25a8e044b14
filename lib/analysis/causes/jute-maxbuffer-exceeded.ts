import { groupDigits } from '../../words/size.ts'
import { defineCause, type Step } from './claim.ts'
import { episodesOf } from './episodes.ts'
import { clock, list, plural } from './wording.ts'

/** Spec 4.9, C18, and the same from a client: a packet longer than jute.maxbuffer was refused. */
export const juteMaxbufferExceeded = defineCause({
  name: 'jute_maxbuffer_exceeded',
  explain(facts, view) {
    return episodesOf(facts.of('oversized-packet')).map((refused) => {
      const first = refused[0]!
      const last = refused.reduce((a, b) => (b.to > a.to ? b : a))
      const count = refused.reduce((sum, fact) => sum + fact.count, 0)
      const longest = refused.reduce((a, b) => (b.length > a.length ? b : a))
      const limit = refused.find((fact) => fact.limit !== null)?.limit ?? null
      const learners = [...new Set(refused.filter(({ reader }) => reader === 'learner').map(({ sid }) => sid))]
      const readers = [...new Set(refused.map(({ sid }) => sid))].sort((a, b) => a - b)
      const separations = facts
        .beginning('separation', first.from - view.limits.sync, last.to + view.limits.init)
        .filter((fact) => learners.includes(fact.sid))
      const longestSession = Math.max(0, ...facts.of('session-expiries').map(({ timeoutMs }) => timeoutMs))
      const expiries = facts
        .beginning('session-expiries', first.from, last.to + longestSession + view.limits.init)
        .filter((fact) => fact.count <= count)
      return {
        cause: 'jute_maxbuffer_exceeded',
        sids: [],
        from: first.from,
        to: last.to,
        severity: learners.length > 0 ? 'critical' : 'warning',
        confidence: readers.length > 1 ? 'proven' : 'bounded',
        rootCause: null,
        title: `Packets longer than jute.maxbuffer: ${groupDigits(longest.length)} bytes`,
        summary: `${list(readers)} refused ${plural(count, 'packet')} of up to ${groupDigits(longest.length)} bytes${limit === null ? '' : `; jute.maxbuffer is ${groupDigits(limit)}`}. ${learners.length > 0 ? 'The packet comes from the leader: every join repeats it.' : 'The client tries again at another server, so each logs some of it.'}`,
        impact:
          learners.length > 0
            ? `${list(learners)} cannot stay in the ensemble while the leader sends this packet.`
            : `One kind of request never succeeds, and its client loses its connection each time, from ${clock(first.from)} to ${clock(last.to)}. Others were served.`,
        doNow:
          learners.length > 0
            ? 'Give all servers the same jute.maxbuffer, at least this long, and restart them in turn.'
            : 'Find the client that writes so much into one node, and split the data. Raise jute.maxbuffer only on all servers and clients together.',
        figures: [
          { value: groupDigits(longest.length), label: 'bytes, longest packet', confidence: 'proven' },
          { value: String(count), label: 'refused', confidence: 'proven' },
        ],
        chain: refused.slice(0, 8).map(
          (fact): Step => ({
            step: 'action',
            at: fact.from,
            until: fact.to,
            sid: fact.sid,
            text: `${fact.sid} refuses ${plural(fact.count, 'packet')} of up to ${groupDigits(fact.length)} bytes and closes the connection`,
            confidence: 'proven',
            rule: 'packet-limit',
            evidence: fact.evidence[0],
          }),
        ),
        missing: [],
        explains: [...refused, ...separations, ...expiries],
        score: 4,
      }
    })
  },
})
