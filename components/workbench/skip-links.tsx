import { words } from '@/lib/language/words'

const { skip } = words.workbench
const TARGETS = [
  ['findings', skip.findings],
  ['election-timeline', skip.timeline],
  ['evidence', skip.evidence],
] as const

/** First in the order of Tab: past the bars to the panes. */
export function SkipLinks() {
  return (
    <nav aria-label={skip.label} className="absolute top-0 left-0 z-50">
      {TARGETS.map(([id, text]) => (
        <button
          key={id}
          type="button"
          onClick={() => document.getElementById(id)?.focus()}
          className="sr-only focus:not-sr-only focus:absolute focus:top-9 focus:left-9 focus:whitespace-nowrap focus:rounded-button focus:bg-accent focus:px-12 focus:py-7 focus:font-semibold focus:text-accent-ink"
        >
          {text}
        </button>
      ))}
    </nav>
  )
}
