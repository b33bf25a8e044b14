import { formatDuration } from '../../words/duration.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import { clock, plural, seconds } from './wording.ts'

/** Spec 4.9, C19: a learner's synchronization lasted longer than initLimit allows. */
export const initLimitExceeded = defineCause({
  name: 'init_limit_exceeded',
  explain(facts, view) {
    return view.servers.flatMap(({ sid }) => {
      const attempts = facts.on('separation', sid).filter((separation) => ranOut(separation, view))
      if (attempts.length > 0) return [claim(sid, attempts, facts, view)]
      return []
    })
  },
})

function ranOut({ sid, left, closed, synced }: Separation, view: EnsembleView): boolean {
  const timedOut = closed?.code === 'READ_TIMEOUT' || left?.code === 'READ_TIMEOUT'
  if (synced === true || !timedOut) return false
  if (synced === false) return true
  // no line says whether it had finished: a full copy that was sent, and nothing but silence after it, within a few limits
  if (closed === null || closed.since === null || closed.mode !== 'SNAP') return false
  // the leader lost its majority with it
  if (view.termEndingAround(closed.from - SLACK_MS, closed.from + SLACK_MS)?.leader === closed.sid) return false
  const served = view.servingAfter(sid, closed.since)
  return (
    (served === null || served > closed.from) && closed.from - closed.since <= 4 * view.limits.init + view.limits.sync
  )
}

function claim(sid: number, attempts: readonly Separation[], facts: FactSet, view: EnsembleView): Claim {
  const first = attempts[0]!
  const last = attempts.at(-1)!
  const leader = last.leader
  const began = facts.on('process-began', sid).findLast((fact) => fact.from <= first.from)
  const from = first.closed?.since ?? first.from - view.limits.init
  const back = view.servingAfter(sid, last.to)
  const until = (back ?? view.to) + SLACK_MS
  const others = [
    ...facts.on('separation', sid),
    ...facts.on('election-stuck', sid),
    ...facts.on('digest-mismatch', sid),
    ...facts.on('silence', sid),
    ...facts.of('init-limit-short'),
    ...facts.of('link-lost').filter((fact) => fact.peer === sid),
  ].filter((fact) => fact.to >= from && fact.from <= until)
  const own = attempts.some(({ left }) => left !== null)
  const steps: Step[] = attempts.flatMap(({ left, closed }): Step[] => [
    ...(closed?.introduction == null
      ? []
      : [
          {
            step: 'trigger' as const,
            at: closed.since!,
            sid: leader,
            text: `${sid} connects; leader ${leader} sends ${closed.mode === 'SNAP' ? 'a full copy' : 'what it lacks'}`,
            confidence: 'proven' as const,
            rule: 'init-limit' as const,
            evidence: closed.introduction,
          },
        ]),
    ...(closed === null
      ? []
      : [
          {
            step: 'detector' as const,
            at: closed.from,
            sid: leader,
            text: `Leader ${leader} gives up waiting for ${sid} to finish`,
            confidence: 'proven' as const,
            rule: 'init-limit' as const,
            evidence: closed.evidence[0],
          },
        ]),
    ...(left === null
      ? []
      : [
          {
            step: 'effect' as const,
            at: left.from,
            sid,
            text: `${sid} loses the leader before it was synchronised and begins again`,
            confidence: 'proven' as const,
            rule: 'close-is-seen' as const,
            evidence: left.evidence[0],
          },
        ]),
  ])
  steps.push(
    back === null
      ? { step: 'recovery', at: view.to, sid, text: `${sid} serving: not in these files`, confidence: 'consistent' }
      : {
          step: 'recovery',
          at: back,
          sid,
          text: `${sid} serves`,
          confidence: 'proven',
          rule: 'single-rejoin',
          evidence: view.rolesOf(sid).find(({ from }) => from === back)?.evidence[0],
        },
  )
  return {
    cause: 'init_limit_exceeded',
    sids: [sid],
    from: began?.from ?? from,
    to: back,
    severity: 'critical',
    confidence: own && attempts.some(({ closed }) => closed !== null) ? 'proven' : 'consistent',
    rootCause: null,
    title: `Server ${sid} could not synchronise within initLimit`,
    summary: `${sid} connected to leader ${leader} and did not finish copying within ${seconds(view.limits.init)} (initLimit × tickTime); ${plural(attempts.length, 'attempt')} failed. Each begins anew with a full copy, so it goes on until the copy is faster or the limit longer.`,
    impact: `${sid} serves nobody from ${clock(from)}${back === null ? '; the end is not in these files' : ` to ${clock(back)}`}. The others serve, with one server less to lose.`,
    doNow:
      back === null
        ? 'Raise initLimit on all servers and restart them in turn, or give the link more throughput; the size of the newest snapshot over the speed of the link says how long it takes.'
        : `${sid} serves since ${clock(back)}. Raise initLimit before the data grow further.`,
    figures: [
      {
        value: `${back === null ? '≥ ' : ''}${formatDuration((back ?? view.to) - from)}`,
        label: 'to join',
        confidence: 'bounded',
      },
      {
        value: seconds(view.limits.init),
        label: 'initLimit × tickTime',
        confidence: view.limits.confidence === 'assumed' ? 'assumed' : 'proven',
      },
    ],
    chain: steps,
    missing: [
      ...logOfServer(
        sid,
        from,
        last.to,
        `whether ${sid} was still copying when the connection ended`,
        ['configuration', 'congested_path'],
        view,
      ),
      ...(leader === null
        ? []
        : logOfServer(
            leader,
            from,
            last.to,
            `what leader ${leader} sent and how long it waited`,
            ['configuration', 'congested_path'],
            view,
          )),
    ],
    explains: [...attempts, ...others, ...(began === undefined ? [] : [began])],
    score: 3 + (own ? 1 : 0) + attempts.length * 0.5,
  }
}
