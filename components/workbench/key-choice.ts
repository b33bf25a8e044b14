'use client'
import { type Action, registered } from './actions/action'
import { keptValue } from './kept-value'
import { isSingleKey } from './keys'

/** Keys as this person wants them, on this device. */
export interface KeyChoice {
  /** False: single keys do nothing. */
  readonly single: boolean
  /** By id of the action; an empty list is no key. */
  readonly keys: Readonly<Record<string, readonly string[]>>
}

const AS_DESIGNED: KeyChoice = { single: true, keys: {} }
const choice = keptValue('keys', AS_DESIGNED, parseKeyChoice, JSON.stringify)

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

export const useKeyChoice = choice.use

export function chooseKeys(change: Partial<KeyChoice>): void {
  choice.set({ ...choice.get(), ...change })
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
