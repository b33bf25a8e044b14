import { words } from '@/lib/language/words'
import { CONFIDENCE_GLYPH, type Confidence } from '@/lib/words/certainty'

/** How sure: the glyph, and its word beside it or for screen readers only. */
export function Certainty({ value, word = false }: { value: Confidence; word?: boolean }) {
  return (
    <span data-slot="certainty" title={words.names.certainty[value]} className="whitespace-nowrap">
      <span aria-hidden="true">{CONFIDENCE_GLYPH[value]}</span>
      <span className={word ? 'ml-5' : 'sr-only'}>{words.names.certainty[value]}</span>
    </span>
  )
}
