import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import { clock, seconds } from './wording.ts'

/** A configured voter was not there when others formed a quorum, nor for the limit after that. */
export const peerDownAtStart = defineCause({
  name: 'peer_down_at_start',
  explain(facts, view) {
    const quorum = view.terms.find((term) => term.established)
    if (quorum === undefined) return []
    return view.voters.flatMap((sid) => {
      const dials = facts.of('dial-failed').filter((fact) => fact.peer === sid && fact.from < quorum.from)
      const appeared = firstSeen(sid, view)
      if (dials.length === 0 || (appeared !== null && appeared <= quorum.from + patience(view))) return []
      // servers that were running already, and were dialled again, did not "start without" anybody
      const starting = facts
        .of('process-began')
        .some(
          (fact) =>
            fact.sid !== sid && fact.from <= quorum.from && fact.from >= quorum.from - view.limits.init - 60_000,
        )
      return starting ? [claim(sid, quorum.from, appeared, dials, facts, view)] : []
    })
  },
})

/** Servers that are started together do not listen at the same instant; the limit for joining, where it is not longer than that. */
const ORDINARY_START_MS = 15_000

function patience({ limits }: EnsembleView): number {
  return Math.max(limits.sync, Math.min(limits.init, ORDINARY_START_MS))
}

function firstSeen(sid: number, view: EnsembleView): number | null {
  const own = view.server(sid)?.runs[0]?.from
  const vote = view.story.votes.find((each) => each.ensemble === view.id && each.from === sid)?.at
  const role = view.rolesOf(sid).find(({ role }) => role !== 'down' && role !== 'unknown')?.from
  const seen = [own, vote, role].filter((time) => time !== undefined)
  return seen.length === 0 ? null : Math.min(...seen)
}

function claim(
  sid: number,
  quorum: number,
  appeared: number | null,
  dials: ReturnType<FactSet['within']>,
  facts: FactSet,
  view: EnsembleView,
): Claim {
  const all = facts.of('dial-failed').filter((fact) => fact.peer === sid)
  const began = facts.on('process-began', sid).filter((fact) => fact.from === appeared)
  const first = all[0] ?? dials[0]!
  const back = appeared === null ? null : view.servingAfter(sid, appeared)
  const refused = all.some((fact) => fact.code === 'REFUSED')
  const steps: Step[] = [
    ...all.slice(0, 4).map(
      (fact): Step => ({
        step: 'detector',
        at: fact.from,
        sid: fact.sid,
        text: `${fact.sid} dials ${sid} and is ${fact.code === 'REFUSED' ? 'refused' : 'not answered'}`,
        confidence: 'proven',
        rule: fact.code === 'REFUSED' ? 'refused-port' : 'dial-at-election',
        evidence: fact.evidence[0],
      }),
    ),
    {
      step: 'effect',
      at: quorum,
      sid: view.termAt(quorum)?.leader ?? null,
      text: `The others form a quorum without ${sid}`,
      confidence: 'proven',
      rule: 'new-epoch',
      evidence: view.termAt(quorum)?.evidence[0],
    },
    ...began.map(
      (fact): Step => ({
        step: 'recovery',
        at: fact.from,
        sid,
        text: `${sid} starts`,
        confidence: 'proven',
        rule: 'one-process-per-id',
        evidence: fact.evidence[0],
      }),
    ),
  ]
  return {
    cause: 'peer_down_at_start',
    sids: [sid],
    from: first.from,
    to: back ?? appeared,
    severity: 'warning',
    confidence: refused && began.length > 0 ? 'proven' : 'consistent',
    rootCause: null,
    title: `Server ${sid} was not there when the others started`,
    summary: `The others dialled ${sid} from ${clock(first.from)} and got no connection; they formed a quorum at ${clock(quorum)} without it. ${appeared === null ? `${sid} does not appear in these files.` : `${sid} appeared ${seconds(appeared - quorum)} later.`} Servers dial only while they look for a leader, so the lines stop although it is still away.`,
    impact: `The ensemble served, with one server less to lose. ${back === null ? '' : `${sid} serves since ${clock(back)}.`}`,
    doNow:
      appeared === null
        ? `Start ${sid}, or look why it does not listen on its election port.`
        : 'Nothing: all are there.',
    figures: [
      { value: appeared === null ? '?' : seconds(appeared - quorum), label: 'after the quorum', confidence: 'bounded' },
    ],
    chain: steps.sort((a, b) => a.at - b.at),
    missing:
      appeared === null
        ? logOfServer(
            sid,
            first.from,
            quorum,
            `whether ${sid} was started, and why it did not listen`,
            ['process_restarted', 'network_partition'],
            view,
          )
        : [],
    explains: [...all, ...began],
    score: 2,
  }
}
