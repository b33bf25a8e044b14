import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { gcLogOf, logOfServer } from './fetch.ts'
import { unseenTermOf } from './leader-term.ts'
import { residueStep } from './learner-course.ts'
import { clock, seconds } from './wording.ts'

/** Spec 4.9, C13: the process of one follower ended, and its sockets with it. */
export const followerCrash = defineCause({
  name: 'follower_crash',
  explain(facts, view) {
    return facts.of('process-ended').flatMap((end) => {
      if (end.orderly || view.isObserver(end.sid) || wasLeading(end.sid, end.from, view)) return []
      return [claim(end, facts, view)]
    })
  },
})

function wasLeading(sid: number, at: number, view: EnsembleView): boolean {
  const led = view.history.leading(sid).touching(at - SLACK_MS, at)
  return led.some(({ from }) => from < at) || unseenTermOf(sid, at, view) !== null
}

function claim(end: OfKind<'process-ended'>, facts: FactSet, view: EnsembleView): Claim {
  const { sid, from, next, inferred } = end
  const near = [from - SLACK_MS, (next ?? from) + SLACK_MS] as const
  const separations = facts.beginning('separation', ...near, sid).filter(({ left }) => left === null)
  const links = facts.toward('link-lost', sid, ...near)
  const dials = facts.toward('dial-failed', sid, ...near)
  const began = facts.beginning('process-began', ...near, sid)
  const back = view.servingAfter(sid, next ?? from)
  const seen = separations[0]?.closed ?? links[0]
  // a log that is cut where a connection broke looks the same
  const gone = next !== null || dials.some(({ code }) => code === 'REFUSED')
  const steps: Step[] = [
    {
      step: 'trigger',
      at: from,
      sid,
      text: inferred
        ? `The process of ${sid} ends: its peers lose it at once`
        : `Last line of ${sid}; it says nothing about stopping`,
      confidence: seen === undefined ? 'consistent' : 'proven',
      rule: 'process-end-breaks-links',
      evidence: end.evidence[0],
    },
    ...(seen === undefined ? [] : [effect(sid, seen)]),
    ...(next === null ? [] : [restart(sid, next, end)]),
    residueStep(sid, back ?? next ?? from, end.evidence[0]),
  ]
  const away = seconds((back ?? next ?? view.to) - from)
  return {
    cause: 'follower_crash',
    sids: [sid],
    from,
    to: back,
    severity: 'warning',
    confidence: inferred || seen === undefined || !gone ? 'consistent' : 'proven',
    rootCause: null,
    title:
      next === null ? `The process of server ${sid} ended` : `The process of server ${sid} ended and was started again`,
    summary: `Server ${sid} stopped without a word at ${clock(from)}. A kill, a crash of the JVM and a signal to stop look the same in its log.`,
    impact: `Clients of ${sid} were closed at ${clock(from)} and moved to other servers, where they stay. The ensemble kept its leader. ${back === null ? `${sid} is not seen serving again in these files.` : `${sid} serves again from ${clock(back)}.`}`,
    doNow:
      next === null
        ? `Start ${sid}, and look on its host how its process ended.`
        : `Nothing for the ensemble. Look on the host of ${sid} how its process ended.`,
    figures: [{ value: `${back === null ? '≥ ' : ''}${away}`, label: 'away for', confidence: 'bounded' }],
    chain: steps,
    missing: [
      ...logOfServer(
        sid,
        from - view.limits.tick,
        next ?? from + view.limits.init,
        `how the process of ${sid} ended, and when it was started again`,
        ['process_restarted', 'process_paused'],
        view,
      ),
      ...gcLogOf(
        sid,
        from - view.limits.sync,
        from,
        `whether ${sid} stood still, or had no memory left, before its process ended`,
        ['process_paused'],
        view,
      ),
    ],
    explains: [end, ...separations, ...links, ...dials, ...began],
    // a stop of one process is the least that a fault shows: whatever says why comes first
    score: seen === undefined ? 1 : 2,
  }
}

function effect(sid: number, seen: OfKind<'link-lost'> | OfKind<'handler-closed'>): Step {
  return {
    step: 'effect',
    at: seen.from,
    sid: seen.sid,
    text: `${seen.sid} loses its connection to ${sid} at once, without a timeout`,
    confidence: 'proven',
    rule: 'close-is-seen',
    evidence: seen.evidence[0],
  }
}

function restart(sid: number, next: number, end: OfKind<'process-ended'>): Step {
  return {
    step: 'recovery',
    at: next,
    sid,
    text: `A new process of ${sid} starts`,
    confidence: 'proven',
    rule: 'process-end-breaks-links',
    evidence: end.evidence[1],
  }
}
