'use client'
import type { PanelProps } from './panel-props'
import { PasteDialog } from './paste-dialog'

export function PastePanel({ context, onClose }: PanelProps) {
  return <PasteDialog onPaste={context.paste} onClose={onClose} />
}
