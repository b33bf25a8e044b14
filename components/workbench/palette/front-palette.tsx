'use client'
import { useState } from 'react'
import type { Action } from '../actions/action'
import { bestEntries } from './best-entries'
import { actionEntries } from './entries'
import { PaletteDialog } from './palette-dialog'
import type { PaletteEntry } from './palette-entry'
import { recentlyChosen } from './recent'

export interface FrontPaletteProps<Context> {
  /** With the keys they have here. */
  actions: readonly Action<Context>[]
  context: Context
  /** What there is besides. */
  others?(): readonly PaletteEntry[]
  placeholder: string
  onClose(): void
}

/** The palette of first page and Inventory: there are no places to go to yet. */
export function FrontPalette<Context>(props: FrontPaletteProps<Context>) {
  const { actions, context, others, placeholder, onClose } = props
  const [typed, setTyped] = useState('')
  const [recent] = useState(recentlyChosen)
  const entries = bestEntries([...(others?.() ?? []), ...actionEntries(actions, context)], typed.trim(), recent)
  return <PaletteDialog {...{ typed, entries, placeholder, onClose }} onTyped={setTyped} />
}
