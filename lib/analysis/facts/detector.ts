import type { LogEvent } from '../../model/log-event.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Story } from '../story.ts'
import type { FactOf } from './fact.ts'

export interface Detector<F extends FactOf<string>> {
  readonly kind: F['kind']
  detect(story: Story): F[]
}

/** Only helps inference. */
export function defineDetector<F extends FactOf<string>>(detector: Detector<F>): Detector<F> {
  return detector
}

/** A record whose server is known: only those can become facts about one. */
export type OwnedEvent = LogEvent & { readonly sid: number }

export function ownedEvents(story: Story, ...patterns: string[]): OwnedEvent[] {
  return story.workspace.events(...patterns).filter((event): event is OwnedEvent => event.sid !== null)
}

/** Events of one log that follow each other within `gapMs`. */
export function clusters(
  events: readonly OwnedEvent[],
  gapMs: number,
  keyOf: (event: OwnedEvent) => string = logOf,
): OwnedEvent[][] {
  const open = new Map<string, OwnedEvent[]>()
  const all: OwnedEvent[][] = []
  for (const event of events) {
    const key = keyOf(event)
    const cluster = open.get(key)
    if (cluster !== undefined && event.time - cluster.at(-1)!.time <= gapMs) cluster.push(event)
    else {
      const fresh = [event]
      open.set(key, fresh)
      all.push(fresh)
    }
  }
  return all
}

export function logOf(event: OwnedEvent): string {
  return `${event.ensemble}/${event.log}`
}

/** A finding links to the first records of a long row, and its last. */
const EVIDENCE_LIMIT = 12

export function evidenceOfAll(events: readonly LogEvent[]): Evidence[] {
  const kept = events.length <= EVIDENCE_LIMIT ? events : [...events.slice(0, EVIDENCE_LIMIT - 1), events.at(-1)!]
  return kept.map(({ file, start, end, line }) => ({ file, start, end, line }))
}
