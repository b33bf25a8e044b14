'use client'
import type { Action } from './actions/action'
import type { FrontContext, FrontPanelId } from './actions/front-actions'
import { KeysDialog } from './keys-dialog'
import { FrontPalette, type FrontPaletteProps } from './palette/front-palette'
import { PasteDialog } from './paste-dialog'

export interface FrontPanelProps<Context> extends FrontPaletteProps<Context> {
  panel: FrontPanelId | null
  /** The actions as they were designed. */
  designed: readonly Action<Context>[]
  onPaste(text: string): void
}

/** What lies over first page or Inventory: one at a time. */
export function FrontPanel<Context extends FrontContext>(props: FrontPanelProps<Context>) {
  const { panel, designed, onPaste, ...palette } = props
  if (panel === 'paste') return <PasteDialog onPaste={onPaste} onClose={palette.onClose} />
  if (panel === 'keys') return <KeysDialog actions={designed} onClose={palette.onClose} />
  return panel === 'palette' && <FrontPalette {...palette} />
}
