import type { FactSet, OfKind } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { clock, list, seconds, sentence, servers } from './wording.ts'

/** Codes that do not pass by waiting: a name, a certificate. */
const LASTING = ['DNS', 'TLS']

/** Spec 4.9, C21 and C22: ports, names, certificates or versions keep servers from electing. */
export const electionCannotFinish = defineCause({
  name: 'election_cannot_finish',
  explain(facts, view) {
    const unusable = facts.of('port-unusable')
    const epochs = facts.of('database-unreadable').filter(({ what }) => what === 'epoch')
    const dials = facts.of('dial-failed').filter(({ code }) => LASTING.includes(code))
    const stuck = facts.of('election-stuck').filter((fact) => view.servingAfter(fact.sid, fact.from) === null)
    const unable = [
      ...new Set([...unusable.map(({ sid }) => sid), ...epochs.map(({ sid }) => sid), ...blamed(dials)]),
    ].filter((sid) => view.servingAfter(sid, view.from) === null || stuck.some((fact) => fact.sid === sid))
    if (unable.length === 0) return []
    return [
      claim(
        unable.sort((a, b) => a - b),
        { unusable, epochs, dials, stuck },
      ),
    ]
  },
})

/** The peer that nobody reaches, or the server that reaches nobody. */
function blamed(dials: readonly OfKind<'dial-failed'>[]): number[] {
  const peers = new Set(dials.map(({ peer }) => peer))
  const reporters = new Set(dials.map(({ sid }) => sid))
  return peers.size > reporters.size ? [...reporters] : [...peers]
}

interface Signs {
  readonly unusable: readonly OfKind<'port-unusable'>[]
  readonly epochs: readonly OfKind<'database-unreadable'>[]
  readonly dials: readonly OfKind<'dial-failed'>[]
  readonly stuck: readonly OfKind<'election-stuck'>[]
}

function claim(sids: readonly number[], { unusable, epochs, dials, stuck }: Signs): Claim {
  const all = [...unusable, ...epochs, ...dials, ...stuck].sort((a, b) => a.from - b.from)
  const first = all[0]!
  const reasons = [
    ...unusable.map(({ port, address }) => `the ${port} port ${address} cannot be used`),
    ...epochs.map(({ message }) => message || 'the epoch files contradict each other'),
    ...new Set(
      dials.map(({ code, peer }) => (code === 'DNS' ? `the name of ${peer} is not found` : `TLS with ${peer} fails`)),
    ),
  ]
  const steps: Step[] = all.slice(0, 8).map((fact) => ({
    step: fact.kind === 'election-stuck' ? 'effect' : 'trigger',
    at: fact.from,
    until: fact.to,
    sid: fact.sid,
    text: textOf(fact),
    confidence: 'proven',
    rule: 'dial-at-election',
    evidence: fact.evidence[0],
  }))
  return {
    cause: 'election_cannot_finish',
    sids,
    from: first.from,
    to: null,
    severity: 'critical',
    confidence: 'bounded',
    rootCause: null,
    title: `${sentence(servers(sids))} cannot take part in an election`,
    summary: `${sentence(list(reasons))}. Waiting does not help: it has to be put right.`,
    impact: `${sentence(servers(sids))} served nobody since ${clock(first.from)}, to the end of these files.`,
    doNow: 'Correct the address, name, certificate or port on the servers named here, then restart them.',
    figures:
      stuck.length === 0
        ? []
        : [
            {
              value: seconds(Math.max(...stuck.map(({ waitMs }) => waitMs))),
              label: 'longest wait for votes',
              confidence: 'proven',
            },
          ],
    chain: steps,
    missing: [],
    explains: all,
    score: 3,
  }
}

function textOf(fact: FactSet['all'][number]): string {
  if (fact.kind === 'port-unusable') return `${fact.sid} cannot listen on its ${fact.port} port ${fact.address}`
  if (fact.kind === 'dial-failed')
    return `${fact.sid} cannot reach ${fact.peer}: ${fact.code === 'DNS' ? 'name not found' : 'TLS fails'}`
  if (fact.kind === 'election-stuck') return `${fact.sid} waits up to ${seconds(fact.waitMs)} for votes`
  return `${fact.sid} does not start: its epoch files contradict each other`
}
