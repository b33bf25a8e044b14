'use client'
import { Icon } from '@/components/ui/icon'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { useShownNotes } from './use-shown-notes'

export interface FlagIconProps {
  /** A place, */
  evidence?: Pick<Evidence, 'file' | 'start' | 'end'> | null
  /** or a finding. */
  finding?: string
}

/** A small flag beside a row that has a note, a pin where it is pinned; nothing beside others. */
export function FlagIcon({ evidence, finding }: FlagIconProps) {
  const { notes, pins } = useShownNotes()
  const isHere = (place: Evidence) =>
    evidence != null && place.file === evidence.file && place.start < evidence.end && evidence.start < place.end
  const note = notes.find(({ on }) =>
    on.kind === 'evidence' ? isHere(on.evidence) : on.kind === 'finding' && on.id === finding,
  )
  const isPinned = pins.some((pin) => isHere(pin.evidence))
  if (!note && !isPinned) return null
  return (
    <span title={note?.text ?? words.notes.pinnedHere} className={note ? 'flex-none text-warn' : 'flex-none text-ink2'}>
      <Icon name={note ? 'note' : 'pin'} className="size-12" />
      <span className="sr-only">{note ? words.notes.hasNote : words.notes.pinnedHere}</span>
    </span>
  )
}
