'use client'
import { Icon } from '@/components/ui/icon'
import { useTitleWithKey } from '@/components/workbench/shown-keys'
import { words } from '@/lib/language/words'
import { useShownNotes } from './use-shown-notes'

/** How many notes there are, and the way to them. */
export function NotesButton({ onOpen }: { onOpen(): void }) {
  const { notes, pins } = useShownNotes()
  const label = words.notes.all(notes.length, pins.length)
  return (
    <button
      type="button"
      aria-label={label}
      title={useTitleWithKey(label, 'notes')}
      onClick={onOpen}
      className="inline-flex h-28 min-w-28 items-center justify-center gap-5 rounded-button px-6 text-ink2 hover:bg-raised hover:text-ink"
    >
      <Icon name="note" />
      {notes.length + pins.length > 0 && notes.length + pins.length}
    </button>
  )
}
