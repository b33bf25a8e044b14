'use client'
import { useSyncExternalStore } from 'react'
import { type Action, registered } from './actions/action'
import { isSingleKey } from './keys'

/** Keys as this person wants them, on this device. */
export interface KeyChoice {
  /** False: single keys do nothing. */
  readonly single: boolean
  /** By id of the action; an empty list is no key. */
  readonly keys: Readonly<Record<string, readonly string[]>>
}

const STORED = 'keys'
const AS_DESIGNED: KeyChoice = { single: true, keys: {} }
const listeners = new Set<() => void>()
let choice: KeyChoice | undefined

/** The actions with the keys they have here. */
export function withChoice<Context>(
  actions: readonly Action<Context>[],
  { single, keys }: KeyChoice,
): readonly Action<Context>[] {
  return registered(
    actions.map((action) => {
      const chosen = keys[action.id] ?? action.keys
      return { ...action, keys: single ? chosen : chosen.filter((key) => !isSingleKey(key)) }
    }),
  )
}

export function useKeyChoice(): KeyChoice {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current,
    () => AS_DESIGNED,
  )
}

export function chooseKeys(change: Partial<KeyChoice>): void {
  choice = { ...current(), ...change }
  try {
    localStorage.setItem(STORED, JSON.stringify(choice))
  } catch {
    // A browser may forbid storage: then the choice lasts for this page.
  }
  for (const listener of listeners) listener()
}

function current(): KeyChoice {
  choice ??= stored()
  return choice
}

function stored(): KeyChoice {
  try {
    return parseKeyChoice(localStorage.getItem(STORED))
  } catch {
    return AS_DESIGNED
  }
}

/** What an older or a newer page kept, as far as it makes sense. */
export function parseKeyChoice(text: string | null): KeyChoice {
  try {
    const kept: unknown = JSON.parse(text ?? '')
    if (typeof kept !== 'object' || kept === null) return AS_DESIGNED
    const { single, keys } = kept as { single?: unknown; keys?: unknown }
    const entries = Object.entries(typeof keys === 'object' && keys !== null ? keys : {}).filter(
      (entry): entry is [string, string[]] =>
        Array.isArray(entry[1]) && entry[1].every((key) => typeof key === 'string' && key !== ''),
    )
    return { single: single !== false, keys: Object.fromEntries(entries) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return AS_DESIGNED
  }
}
