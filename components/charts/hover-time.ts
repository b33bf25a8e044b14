'use client'
import { useSyncExternalStore } from 'react'

let time: number | null = null
const listeners = new Set<() => void>()

/** The instant under the pointer, shared by all plots: the only thing that hovering one changes in the others. */
export function setHoverTime(next: number | null) {
  if (next === time) return
  time = next
  for (const listener of listeners) listener()
}

export function useHoverTime(): number | null {
  return useSyncExternalStore(subscribe, read, () => null)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read() {
  return time
}
