'use client'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { printedKey } from '@/components/ui/printed-key'

type KeysById = ReadonlyMap<string, readonly string[]>

const Keys = createContext<KeysById>(new Map())

export interface ShownKeysProps {
  /** What the screen can do, with the keys it has here. */
  actions: readonly { readonly id: string; readonly keys: readonly string[] }[]
  children: ReactNode
}

/** Buttons within say the keys that do the same: those that this person chose. */
export function ShownKeys({ actions, children }: ShownKeysProps) {
  const byId = useMemo(() => new Map(actions.map(({ id, keys }) => [id, keys])), [actions])
  return <Keys value={byId}>{children}</Keys>
}

/** The key of an action, as keyboards print it; empty where the screen has no such action, or it has no key. */
export function useShownKey(action: string): string {
  return printedKey(use(Keys).get(action)?.[0] ?? '')
}

/** `label (F)`; the label alone where the action has no key. */
export function useTitleWithKey(label: string, action: string): string {
  const key = useShownKey(action)
  return key === '' ? label : `${label} (${key})`
}

/** The key of an action beside its words; nothing where it has none. */
export function ActionKey({ action, onAccent = false }: { action: string; onAccent?: boolean }) {
  const key = useShownKey(action)
  return key === '' ? null : <Kbd onAccent={onAccent}>{key}</Kbd>
}
