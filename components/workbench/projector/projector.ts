'use client'
import { useSyncExternalStore } from 'react'
import { words } from '@/lib/language/words'
import { announce } from '../live-region'
import { setTheme, themeNow } from '../theme'

/** How much larger everything is: as in globals.css. */
export const ROOM_SCALE = 1.25

const listeners = new Set<() => void>()
let before: ReturnType<typeof themeNow> | null = null

/** Large and light, for a room; the theme can be switched while it is on. It ends with the page. */
export function toggleProjector(): void {
  const { dataset } = document.documentElement
  const on = dataset.projector === undefined
  if (on) {
    before = themeNow()
    dataset.projector = ''
    setTheme('light')
  } else {
    delete dataset.projector
    setTheme(before ?? themeNow())
  }
  announce(on ? words.actions.projectorOn : words.actions.projectorOff)
  for (const listener of listeners) listener()
}

export function useProjector(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => document.documentElement.dataset.projector !== undefined,
    () => false,
  )
}
