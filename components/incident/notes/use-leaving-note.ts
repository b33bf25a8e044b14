'use client'
import { useContext, useEffect, useState } from 'react'
import type { Note } from '@/lib/incident/annotations'
import type { RedactedText } from '@/lib/incident/redact-note'
import { NoteGateContext } from './note-gate-context'

/** Typing settles (ms) before the text is gone through. */
const SETTLE = 200

/** What would leave of a text, and of which text that is. */
export interface SeenText {
  readonly of: string
  readonly redacted: RedactedText
}

export interface LeavingNote {
  /** Null where nothing leaves. */
  readonly seen: SeenText | null
  /** Why it could not be told what would leave; then nothing does. */
  readonly trouble: string | null
  /** The note as it is kept and sent; null where it must not leave as it is. */
  passed(note: Note): Promise<Note | null>
}

/** A note that goes to others, while it is written. */
export function useLeavingNote(text: string, goes: boolean): LeavingNote {
  const gate = useContext(NoteGateContext)
  const [seen, setSeen] = useState<SeenText | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isLeaving = gate !== null && goes && text !== ''
  useEffect(() => {
    if (!isLeaving) return
    let isWanted = true
    const timer = setTimeout(async () => {
      // Where it cannot be told, nothing is shown, and saving says why.
      const redacted = await gate.look(text).catch(() => null)
      if (isWanted && redacted !== null) setSeen({ of: text, redacted })
    }, SETTLE)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [gate, isLeaving, text])
  return {
    seen: isLeaving ? seen : null,
    trouble,
    async passed(note) {
      if (gate === null || note.mineOnly) return note
      try {
        setTrouble(null)
        const passed = await gate.passed(note)
        if (passed === null) setSeen({ of: note.text, redacted: await gate.look(note.text) })
        return passed
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : String(error))
        return null
      }
    },
  }
}
