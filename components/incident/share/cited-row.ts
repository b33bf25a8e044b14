import type { CitedPlace } from '@/lib/incident/cited-place'
import type { PlaceNames } from '@/lib/incident/postmortem/place-names'
import { parseEvidence } from '@/lib/words/evidence'

/** A cited place as a person tells it from others: which line of which file, and what it says. */
export interface CitedRow {
  readonly place: string
  /** What tells a line from the next one: its message, not the header that most of them have in common. */
  readonly says: string
  /** All that is shared of it. */
  readonly whole: string
}

export function citedRow({ text, line, hex, evidence }: CitedPlace, names: PlaceNames): CitedRow {
  const at = parseEvidence(evidence)
  const place = at === null ? evidence : names.text(at)
  const says = line?.message || text?.split('\n')[0] || hex || ''
  return { place, says, whole: [place, text || says].join('\n').trim() }
}
