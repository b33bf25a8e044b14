'use client'
import { useEffect, useRef } from 'react'
import { words } from '@/lib/language/words'
import type { KeyHelp } from '../keys'

/** For the list of keys. */
export const STORY_KEYS: readonly KeyHelp[] = [
  { keys: ['ArrowRight'], does: words.actions.nextStep },
  { keys: ['ArrowLeft'], does: words.actions.previousStep },
]

/** What moves by arrows itself, and what is typed into. */
const OWN_ARROWS =
  'input, textarea, select, [contenteditable=true], [role=slider], [role=separator], [role=tab], [role=radio]'

/** While a room looks on, `→` and `←` step through the story wherever the focus is: a presenter does not look for it first. */
export function useStoryKeys(inRoom: boolean, step: (by: 1 | -1) => void): void {
  const now = useRef(step)
  useEffect(() => {
    now.current = step
  })
  useEffect(() => {
    if (!inRoom) return
    const press = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
      if (by === null || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      if (document.querySelector('dialog[open]') || (event.target as Element).matches?.(OWN_ARROWS)) return
      event.preventDefault()
      event.stopPropagation()
      now.current(by)
    }
    // Before any pane has it: there it would move among marks.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [inRoom])
}
