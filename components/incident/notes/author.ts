'use client'
import { useSyncExternalStore } from 'react'

const STORED = 'author'
const listeners = new Set<() => void>()
let author: string | undefined

/** Who writes notes on this device; empty until someone gives a name. */
export function useAuthor(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current,
    () => '',
  )
}

export function setAuthor(name: string): void {
  author = name
  try {
    localStorage.setItem(STORED, name)
  } catch {
    // A browser may forbid storage: then the name lasts for this page.
  }
  for (const listener of listeners) listener()
}

function current(): string {
  author ??= stored()
  return author
}

function stored(): string {
  try {
    return localStorage.getItem(STORED) ?? ''
  } catch {
    return ''
  }
}
