import { flushSync } from 'react-dom'

let passing: ViewTransition | null = null

/**
 * Makes a change of what is shown. In projector mode one picture passes into the next within 180 ms (globals.css), so that a room sees
 * what has moved; the change itself is made a frame later then. Everywhere else, for who wants no motion, and where one change
 * follows another too soon, as with a wheel, it is made at once.
 */
export function followed(change: () => void): void {
  if (passing || !canPass()) {
    passing?.skipTransition()
    change()
    return
  }
  const begun = document.startViewTransition(() => flushSync(change))
  const end = () => {
    if (passing === begun) passing = null
  }
  passing = begun
  begun.ready.catch(() => {}) // skipped: nothing to be told of
  begun.finished.then(end, end)
}

function canPass(): boolean {
  return (
    document.documentElement.dataset.projector !== undefined &&
    'startViewTransition' in document &&
    !window.matchMedia('(prefers-reduced-motion: reduce)').matches
  )
}
