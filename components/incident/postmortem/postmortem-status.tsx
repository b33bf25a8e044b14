import { Kbd } from '@/components/ui/kbd'
import { words } from '@/lib/language/words'
import { POSTMORTEM_KEYS, REVIEW_KEYS } from './postmortem-keys'

/** What the document holds itself to, and the keys of this screen. */
export function PostmortemStatus({ review }: { review: boolean }) {
  const { page } = words.postmortem
  const keys = review ? REVIEW_KEYS : POSTMORTEM_KEYS
  return (
    <footer className="flex h-26 items-center gap-16 overflow-hidden whitespace-nowrap border-line border-t bg-pane px-12 text-ink3 text-note print:hidden">
      <span>{page.subjects}</span>
      <span className="max-full:hidden">{page.caused}</span>
      <span className="ml-auto flex gap-12">
        {keys.map(({ keys: [key], does, action }) => (
          <span key={action}>
            <Kbd>{key}</Kbd> {does}
          </span>
        ))}
      </span>
    </footer>
  )
}
