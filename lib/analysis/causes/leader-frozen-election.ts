import type { EnsembleView } from '../ensemble-view.ts'
import type { Fact, FactSet } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { gcLogOf, logOfServer } from './fetch.ts'
import {
  electionSteps,
  followerSteps,
  followersThatSaw,
  steppedDownStep,
  type TermEnd,
  termEnds,
  titleOf,
  withoutLeader,
} from './leader-term.ts'
import { clock, seconds } from './wording.ts'

/** Spec 4.9, C10: the leader's process stood still, its followers timed out and elected another. */
export const leaderFrozenElection = defineCause({
  name: 'leader_frozen_election',
  explain(facts, view) {
    return termEnds(facts, view).flatMap((end) => {
      const timedOut = followersThatSaw(end, 'READ_TIMEOUT')
      // without lines of INFO, a log is silent most of the time
      const tells = view.server(end.leader)?.logs.some((log) => view.story.workspace.logs[log]?.hasInfo) ?? false
      if (!tells) return timedOut.length > 0 ? [claim(end, null, facts, view)] : []
      const stop = standstill(
        end,
        timedOut.map(({ left }) => left!.from),
        facts,
        view,
      )
      return stop === null ? [] : [claim(end, stop, facts, view)]
    })
  },
})

/** No line of the leader from well inside the limit to the moment its followers gave up. */
function standstill(
  end: TermEnd,
  gaveUp: readonly number[],
  facts: FactSet,
  view: EnsembleView,
): { from: number; to: number } | null {
  const { sure, ping } = view.limits
  const at = gaveUp[0] ?? null
  if (at !== null) {
    const log = view.server(end.leader)?.logs[0]
    const before = log === undefined ? null : view.story.workspace.lastEntryBefore(log, at)
    const after = log === undefined ? null : view.story.workspace.firstEntryFrom(log, at)
    if (before === null || after === null) return null
    const stop = { from: before.time, to: after.time }
    // clocks of two servers differ: half of the limit is certain to lie inside the stop, not all of it
    return stop.from <= at - sure / 2 && stop.to - stop.from >= sure - ping && stop.to - at > ping ? stop : null
  }
  const then = [end.from - ping, end.from, end.leader] as const
  const gap = [...facts.within('pause', ...then), ...facts.within('silence', ...then)].find(
    (stop) => stop.to - stop.from >= sure,
  )
  return gap === undefined ? null : { from: gap.from, to: gap.to }
}

function claim(end: TermEnd, stop: { from: number; to: number } | null, facts: FactSet, view: EnsembleView): Claim {
  const { leader, consequences } = end
  const from = stop?.from ?? end.from - view.limits.sync
  const lost = withoutLeader(end, view, stop?.from)
  const until = Math.max(stop?.to ?? end.from, end.back ?? end.from)
  const symptoms = (['silence', 'pause', 'fsync-slow', 'session-expiries'] as const).flatMap((kind): readonly Fact[] =>
    facts.within(kind, from, until + view.limits.sync, leader),
  )
  const length = stop === null ? '' : seconds(stop.to - stop.from)
  const timedOut = followersThatSaw(end, 'READ_TIMEOUT')
  const elected = end.back === null ? '' : ' and elected another'
  const steps: Step[] = [
    ...(stop === null
      ? []
      : [
          {
            step: 'trigger',
            at: stop.from,
            until: stop.to,
            sid: leader,
            text: `${leader} stands still; no thread writes a line for ${length}`,
            confidence: 'bounded',
            rule: 'no-record-no-thread',
            evidence: symptoms[0]?.evidence[0] ?? end.steppedDown?.evidence[0],
          } satisfies Step,
        ]),
    ...followerSteps(end),
    ...electionSteps(end, view),
    ...steppedDownStep(end),
  ]
  return {
    cause: 'leader_frozen_election',
    sids: [leader],
    from,
    to: end.back,
    severity: 'critical',
    confidence: stop !== null && timedOut.length > 0 ? 'proven' : 'consistent',
    rootCause: null,
    title: titleOf(
      end,
      stop === null ? `Leader ${leader} fell silent` : `Leader ${leader} stood still for ${length}`,
      view,
    ),
    summary:
      stop === null
        ? `The followers read nothing from leader ${leader} for ${seconds(view.limits.sync)}${elected}. Without the ${view.hasLog(leader) ? 'INFO lines' : 'log'} of ${leader} a stop of its process and a cut path look the same.`
        : `No thread of leader ${leader} wrote anything from ${clock(stop.from)} to ${clock(stop.to)}. Its followers timed out${elected}; it stepped down when it ran again.`,
    impact: lost.impact,
    doNow: `${end.back === null ? 'Ask each server `srvr` for its mode.' : `Nothing for the ensemble: a leader serves since ${clock(end.back)}.`} Look for what stopped ${leader}: garbage collection, swap, a frozen VM or host.`,
    figures: [
      ...lost.figures,
      ...(stop === null ? [] : [{ value: length, label: `${leader} without a line`, confidence: 'bounded' as const }]),
    ],
    chain: steps.sort((a, b) => a.at - b.at),
    missing: [
      ...logOfServer(
        leader,
        from,
        end.from,
        `whether leader ${leader} wrote anything while its followers heard nothing: one record refutes a freeze`,
        ['process_paused', 'network_partition'],
        view,
      ),
      ...gcLogOf(leader, from, end.from, `whether ${leader} collected garbage in that time`, ['process_paused'], view),
    ],
    explains: [...consequences, ...symptoms],
    score: (stop === null ? 1.5 : 3) + (end.steppedDown === null ? 0 : 1) + (timedOut.length > 0 ? 1 : 0),
  }
}
