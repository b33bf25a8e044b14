'use client'
import { useEffect, useState } from 'react'
import type { Gate } from '../notes/note-gate-context'
import { NotesOfShares } from './notes-of-shares'

/**
 * Notes of incidents that were shared from this machine: what readers wrote joins the notes of the incident itself, open or not; what is
 * written here goes to them. Answers what a note of the open incident passes on its way; null where it goes to nobody.
 */
export function useShareNotes(): Gate | null {
  const [gate, setGate] = useState<Gate | null>(null)
  useEffect(() => {
    const notes = new NotesOfShares(setGate)
    return () => notes.close()
  }, [])
  return gate
}
