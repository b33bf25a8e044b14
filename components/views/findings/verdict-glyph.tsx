import type { Verdict } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'

/** Supported: a filled disc with a tick. Ruled out: an empty circle with a slash. Cannot tell: a dashed circle with a question mark. */
export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  return (
    <svg
      viewBox="0 0 14 14"
      role="img"
      aria-label={words.findings.ruleOuts.verdicts[verdict]}
      className="mt-1 size-14 flex-none fill-none"
    >
      {verdict === 'supported' && (
        <>
          <circle cx="7" cy="7" r="6.5" fill="var(--accent)" />
          <path d="M4 7.2l2.2 2.1L10 5" stroke="var(--pane)" strokeWidth="1.7" strokeLinecap="round" />
        </>
      )}
      {verdict === 'ruled_out' && (
        <>
          <circle cx="7" cy="7" r="6" stroke="var(--ink3)" strokeWidth="1.3" />
          <path d="M3 11L11 3" stroke="var(--ink3)" strokeWidth="1.3" />
        </>
      )}
      {verdict === 'cannot_tell' && (
        <>
          <circle cx="7" cy="7" r="6" stroke="var(--warn)" strokeWidth="1.4" strokeDasharray="2.7 2" />
          <path
            d="M5.5 5.6a1.6 1.6 0 1 1 2.2 1.5c-.5.2-.7.5-.7 1M7 10v.01"
            stroke="var(--warn)"
            strokeWidth="1.3"
            strokeLinecap="round"
          />
        </>
      )}
    </svg>
  )
}
