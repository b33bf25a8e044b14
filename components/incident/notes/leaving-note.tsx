import { words } from '@/lib/language/words'
import type { SeenText } from './use-leaving-note'

/** What others get of a note: exactly this, or why it does not go. */
export function LeavingNote({ text, seen: { of, redacted } }: { text: string; seen: SeenText }) {
  const { shared } = words
  const [leftover] = redacted.leftovers
  if (of !== text) return <p className="text-ink3 text-note">{shared.noteLooking}</p>
  if (leftover !== undefined)
    return (
      <p role="alert" className="border-warn border-l-2 bg-warn/8 px-8 py-4 text-small">
        {shared.noteLeftover(leftover)}
      </p>
    )
  if (redacted.text === text) return <p className="text-ink3 text-note">{shared.noteUnchanged}</p>
  return (
    <p className="text-small">
      <span className="text-ink3 text-note">{shared.noteGoesAs}</span>{' '}
      <span className="whitespace-pre-wrap break-words">{redacted.text}</span>
    </p>
  )
}
