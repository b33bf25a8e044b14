import { createContext } from 'react'
import type { Note } from '@/lib/incident/annotations'
import type { RedactedText } from '@/lib/incident/redact-note'

/** What every note passes that leaves this device. */
export interface Gate {
  /** What would leave of a text. Rejects with an Error for people. */
  look(text: string): Promise<RedactedText>
  /** The note as it leaves; null where it may not. */
  passed(note: Note): Promise<Note | null>
}

/** Null where notes stay on this device. */
export const NoteGateContext = createContext<Gate | null>(null)
