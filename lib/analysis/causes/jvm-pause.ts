import type { OfKind } from '../fact-set.ts'
import { defineCause } from './claim.ts'
import { episodesOf } from './episodes.ts'
import { gcLogOf } from './fetch.ts'
import { clock, plural, seconds } from './wording.ts'

/** Spec 4.9, C9: stops that the pause monitor or the GC log saw stayed within the limits. */
export const jvmPause = defineCause({
  name: 'jvm_pause',
  explain(facts, view) {
    const all = view.servers.flatMap(({ sid }) => episodesOf(facts.on('pause', sid)))
    return all.map((pauses) => {
      const { sid } = pauses[0]!
      const longest = pauses.reduce((a, b) => (b.ms > a.ms ? b : a))
      const first = pauses[0]!
      const last = pauses.at(-1)!
      const overlaps = (fact: { from: number; to: number }): boolean =>
        facts.within('pause', fact.from - view.limits.tick, fact.to, sid).length > 0
      const until = last.to + view.limits.tick
      const symptoms = [
        ...facts.within('silence', first.from, until, sid),
        ...facts.within('fsync-slow', first.from, until, sid),
        ...facts.within('session-expiries', first.from, until, sid),
      ].filter(overlaps)
      return {
        cause: 'jvm_pause',
        sids: [sid],
        from: first.from,
        to: last.to,
        severity: longest.ms >= view.limits.tick ? 'warning' : 'info',
        confidence: 'bounded',
        rootCause: null,
        title: `Server ${sid} paused for up to ${seconds(longest.ms)}`,
        summary: `${witness(pauses)} of ${sid} saw ${plural(pauses.length, 'pause')} between ${clock(first.from)} and ${clock(last.to)}. All stayed within the limit of ${seconds(view.limits.sync)}: nobody was cut off, the leader stayed. Fsync warnings as long as a pause are part of it.`,
        impact: `Clients of ${sid} waited for the length of each pause; a session whose timeout is shorter may have expired.`,
        doNow: `Look at garbage collection and at the host of ${sid} around ${clock(longest.from)}. The next pause may exceed the limit.`,
        figures: [
          { value: seconds(longest.ms), label: 'longest pause', confidence: 'bounded' as const },
          {
            value: seconds(view.limits.sync),
            label: 'limit',
            confidence: view.limits.confidence === 'assumed' ? ('assumed' as const) : ('proven' as const),
          },
        ],
        chain: pauses.slice(0, 8).map((pause) => ({
          step: 'trigger' as const,
          at: pause.from,
          until: pause.to,
          sid,
          text: `${sid} does not run for ${seconds(pause.ms)}`,
          confidence: 'bounded' as const,
          ...(pause.seenBy === 'monitor' ? { rule: 'pause-line-follows' as const } : {}),
          evidence: pause.evidence[0],
        })),
        missing: gcLogOf(
          sid,
          first.from,
          last.to,
          `whether a collection stopped ${sid}, or its host did`,
          ['process_paused'],
          view,
        ),
        explains: [...pauses, ...symptoms],
        score: 3,
      }
    })
  },
})

function witness(pauses: readonly OfKind<'pause'>[]): string {
  return pauses.some(({ seenBy }) => seenBy === 'monitor') ? 'The pause monitor' : 'The GC log'
}
