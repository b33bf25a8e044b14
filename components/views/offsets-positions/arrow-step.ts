import type { KeyboardEvent } from 'react'
import type { Evidence } from '@/lib/words/evidence'

/** The place that an arrow key goes to, of those in a plot: the one before or after the selected one. Null: it is no such key. */
export function arrowStep(
  event: KeyboardEvent,
  places: readonly Evidence[],
  isSelected: (place: Evidence) => boolean,
): Evidence | null {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0 || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return null
  const at = places.findIndex(isSelected)
  const next = places[at < 0 ? 0 : Math.max(0, Math.min(places.length - 1, at + step))]
  if (next === undefined) return null
  event.preventDefault()
  event.stopPropagation()
  return next
}
