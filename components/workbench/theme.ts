'use client'
import { useSyncExternalStore } from 'react'

export type Theme = 'dark' | 'light'

const listeners = new Set<() => void>()

export function themeNow(): Theme {
  return document.documentElement.dataset.theme === 'light' ? 'light' : 'dark'
}

/** The other theme, kept for the next visit unless it is for a room. Before the first choice the page follows the system (app/layout.tsx). */
export function switchTheme(): void {
  const next: Theme = themeNow() === 'light' ? 'dark' : 'light'
  setTheme(next)
  if (document.documentElement.dataset.projector !== undefined) return
  try {
    localStorage.setItem('theme', next)
  } catch {
    // A browser may forbid storage: then the choice lasts for this page.
  }
}

/** For this page only. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    themeNow,
    () => 'dark',
  )
}
