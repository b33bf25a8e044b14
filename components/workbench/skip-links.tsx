const TARGETS = [
  ['findings', 'Skip to findings'],
  ['election-timeline', 'Skip to timeline'],
  ['evidence', 'Skip to evidence'],
] as const

/** First in the order of Tab: past the bars to the panes. */
export function SkipLinks() {
  return (
    <nav aria-label="Skip links" className="absolute top-0 left-0 z-50">
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
