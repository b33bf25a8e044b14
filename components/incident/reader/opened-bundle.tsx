'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { OpeningStates } from './opening-states'
import { Reader } from './reader'
import { type OpeningState, SharedOpening } from './shared-opening'

export interface OpenedBundleProps {
  source: { readonly id: string; readonly key: string } | { readonly file: Blob }
  onLeave?(): void
}

const BEGINNING: OpeningState = { kind: 'steps', at: 'fetch', bytes: 0, total: 0 }

/** Opens an incident step by step, then shows it. */
export function OpenedBundle({ source, onLeave }: OpenedBundleProps) {
  const [opening, setOpening] = useState<SharedOpening | null>(null)
  const [begun] = useState(source)
  useEffect(() => {
    const next = new SharedOpening(begun)
    setOpening(next)
    return () => next.close()
  }, [begun])
  const state = useSyncExternalStore(
    (listener) => opening?.subscribe(listener) ?? (() => {}),
    () => opening?.get() ?? BEGINNING,
    () => BEGINNING,
  )
  if (opening === null) return null
  if (state.kind !== 'open') return <OpeningStates {...{ opening, state }} />
  return <Reader opened={state.opened} id={'id' in begun ? begun.id : null} {...(onLeave ? { onLeave } : {})} />
}
