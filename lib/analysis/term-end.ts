import type { Ensemble } from '../model/server.ts'
import type { Workspace } from '../model/workspace.ts'
import type { OpenTerm } from './open-terms.ts'
import { awayFrom, type Lane, lanesBetween, majorityGoneAt } from './presence.ts'
import { type RoleBlock, touching } from './role-block.ts'
import type { RoleSpan } from './story.ts'
import type { Stretch } from './sweep.ts'

/** What is known of an ensemble when its terms are given their ends. */
export interface Seen {
  readonly ensemble: Ensemble
  readonly lanes: readonly Lane[]
  /** Of each lane, the blocks in which it led. */
  readonly leading: readonly (readonly RoleBlock<RoleSpan>[])[]
  readonly workspace: Workspace
}

/** A leader without a majority steps down sooner, unless it stands still (spec 3.6): then it writes nothing. */
const STEPS_DOWN = 30_000
/** From its first line after standing still until it steps down. */
const WAKES = 5_000

/** By the leader's own log it went on leading: others say late, or never, that they follow it. `next`: when the next one began. */
function wentOn(own: RoleBlock<RoleSpan>, lost: Stretch, next: number | null, workspace: Workspace): boolean {
  const log = workspace.logs[own.log]
  if (log === undefined) return false // only others say that it led
  const until = own.to ?? log.to
  if (lost.to !== null && lost.to < Math.min(until, next ?? until)) return true
  return workspace.countEntries(own.log, lost.from + STEPS_DOWN, until - WAKES) > 0
}

/** The leader's own end, the loss of its majority, or the next leader: whichever came first. */
export function endOf(
  term: OpenTerm,
  next: OpenTerm | undefined,
  { ensemble, lanes, leading, workspace }: Seen,
): number | null {
  // establishing and stepping down may share a millisecond
  const own = leading
    .filter((blocks) => blocks[0]?.sid === term.leader)
    .flatMap((blocks) => touching(blocks, term.from, term.from))[0]
  const during = lanesBetween(lanes, term.from, next?.from ?? Number.POSITIVE_INFINITY)
  const gone = majorityGoneAt(
    ensemble,
    awayFrom(term.leader, during),
    term.from,
    (lost) => own === undefined || !wentOn(own, lost, next?.from ?? null, workspace),
  )
  const ends = [own?.to ?? null, gone, next?.from ?? null].filter((end) => end !== null)
  return ends.length === 0 ? null : Math.max(term.from, Math.min(...ends))
}
