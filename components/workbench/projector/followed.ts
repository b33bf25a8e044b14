import { flushSync } from 'react-dom'

/**
 * Makes a change of what is shown. In projector mode one picture passes into the next within 180 ms (globals.css), so that a room sees
 * what has moved; the change itself is made a frame later then. Everywhere else, and for who wants no motion, it is made at once.
 */
export function followed(change: () => void): void {
  if (!canPass()) {
    change()
    return
  }
  const passing = document.startViewTransition(() => flushSync(change))
  // The next change ends this one early: no fault, and nothing to be told of.
  passing.ready.catch(() => {})
  passing.finished.catch(() => {})
}

function canPass(): boolean {
  return (
    document.documentElement.dataset.projector !== undefined &&
    'startViewTransition' in document &&
    !window.matchMedia('(prefers-reduced-motion: reduce)').matches
  )
}
