import { defineCause, type Step } from './claim.ts'
import { episodesOf } from './episodes.ts'
import { clock, list, plural } from './wording.ts'

/** Spec 4.9, C25: a limit for connections was reached. */
export const clientOverload = defineCause({
  name: 'client_overload',
  explain(facts, view) {
    return episodesOf(facts.of('connections-refused')).map((refused) => {
      const first = refused[0]!
      const last = refused.reduce((a, b) => (b.to > a.to ? b : a))
      const count = refused.reduce((sum, fact) => sum + fact.count, 0)
      const addresses = [...new Set(refused.map(({ address }) => address).filter((address) => address !== ''))]
      const readers = [...new Set(refused.map(({ sid }) => sid))].sort((a, b) => a - b)
      const limit = first.limit === null ? '' : ` of ${first.limit}`
      const sessionEnd =
        Math.max(...facts.of('session-expiries').map(({ timeoutMs }) => timeoutMs), 0) + 3 * view.limits.tick
      // clients that were turned away, or given up, leave sessions behind that run out
      const expiries = facts
        .of('session-expiries')
        .filter((fact) => fact.from >= first.from && fact.from <= last.to + sessionEnd + view.limits.sync)
      const whom = addresses.length > 0 ? list(addresses) : 'all clients together'
      return {
        cause: 'client_overload',
        sids: [],
        from: first.from,
        to: Math.max(last.to, ...expiries.map(({ to }) => to)),
        severity: 'warning',
        confidence: readers.length > 1 ? 'proven' : 'bounded',
        rootCause: null,
        title: `Too many connections from ${whom}`,
        summary: `${list(readers)} turned ${plural(count, 'connection')} away between ${clock(first.from)} and ${clock(last.to)}: the limit${limit} was reached. The servers did what they are told.`,
        impact: `Clients at ${whom} saw their connections closed at once, as if the servers were down. ${addresses.length > 0 ? 'Other clients were served.' : ''}`,
        doNow: `Look at the clients at ${whom}: a pool that leaks or retries without a pause. Raise maxClientCnxns only if so many are meant.`,
        figures: [
          { value: String(count), label: 'connections refused', confidence: 'proven' },
          {
            value: String(first.limit ?? '?'),
            label: addresses.length > 0 ? 'limit per address' : 'limit',
            confidence: 'proven',
          },
        ],
        chain: refused.slice(0, 8).map(
          (fact): Step => ({
            step: 'action',
            at: fact.from,
            until: fact.to,
            sid: fact.sid,
            text: `${fact.sid} refuses ${plural(fact.count, 'connection')}${fact.address === '' ? '' : ` from ${fact.address}`}`,
            confidence: 'proven',
            rule: 'connection-limit',
            evidence: fact.evidence[0],
          }),
        ),
        missing: [],
        explains: [...refused, ...expiries],
        score: 4,
      }
    })
  },
})
