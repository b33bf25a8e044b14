import { SLACK_MS } from '../ensemble-view.ts'
import { defineCause, type Step } from './claim.ts'
import { list } from './wording.ts'

/** Spec 4.9, C24: two processes run under one server id. */
export const duplicateSid = defineCause({
  name: 'duplicate_sid',
  explain(facts, view) {
    const sids = [...new Set(facts.of('shared-id').map(({ sid }) => sid))]
    return sids.flatMap((sid) => {
      const seen = facts.on('shared-id', sid)
      const first = seen[0]!
      const from = Math.min(...seen.map((fact) => fact.from))
      const to = Math.max(...seen.map((fact) => fact.to))
      const addresses = [...new Set(seen.flatMap((fact) => fact.addresses))]
      const during = <F extends { from: number; to: number }>(fact: F): boolean =>
        fact.to >= from - 60_000 && fact.from <= to + SLACK_MS
      const flapping = facts.of('link-lost').filter((fact) => (fact.peer === sid || fact.sid === sid) && during(fact))
      const consequences = [
        ...flapping,
        ...facts.on('separation', sid).filter(during),
        ...facts.on('process-began', sid).filter(during),
        ...facts.on('process-ended', sid).filter(during),
        ...facts.of('dial-failed').filter((fact) => (fact.peer === sid || fact.sid === sid) && during(fact)),
        ...facts.of('setting-differs').filter(({ minority, key }) => minority.includes(sid) || key === `server.${sid}`),
      ]
      const where = addresses.length > 0 ? ` at ${list(addresses)}` : ''
      const steps: Step[] = [
        ...seen.slice(0, 3).map(
          (fact): Step => ({
            step: 'trigger',
            at: fact.from,
            sid,
            text:
              fact.seen === 'two-handlers'
                ? `The leader serves ${sid} from two addresses at once: ${list(fact.addresses)}`
                : fact.seen === 'own-id'
                  ? `${sid} is dialled by a server that calls itself ${sid}`
                  : `Two processes write logs as ${sid} at the same time`,
            confidence: 'proven',
            rule: 'one-process-per-id',
            evidence: fact.evidence[0],
          }),
        ),
        ...flapping.slice(0, 4).map(
          (fact): Step => ({
            step: 'effect',
            at: fact.from,
            sid: fact.sid,
            text: `${fact.sid} drops one connection to ${fact.peer} for the other`,
            confidence: 'consistent',
            rule: 'one-process-per-id',
            evidence: fact.evidence[0],
          }),
        ),
      ]
      return [
        {
          cause: 'duplicate_sid',
          sids: [sid],
          from,
          to: to >= view.to - SLACK_MS ? null : to,
          severity: 'critical',
          confidence:
            new Set(seen.flatMap(({ evidence }) => evidence.map(({ file }) => file))).size > 1 || seen.length > 1
              ? 'proven'
              : 'bounded',
          rootCause: null,
          title: `Two processes use server id ${sid}`,
          summary: `Two processes${where} run as server ${sid}. The others cannot tell them apart: they drop one election connection for the other, and votes of both count as one.`,
          impact: `Clients of both are served for now. In the next election the votes of ${sid} may contradict each other, and a quorum may be counted that does not exist.`,
          doNow: `Stop the process that should not be ${sid} and correct its myid. Look at ${first.addresses.length > 0 ? list(addresses) : 'both hosts'} first.`,
          figures: [
            { value: String(Math.max(2, addresses.length)), label: `processes as ${sid}`, confidence: 'proven' },
          ],
          chain: steps.sort((a, b) => a.at - b.at),
          missing: [],
          explains: [...seen, ...consequences],
          score: 5,
        },
      ]
    })
  },
})
