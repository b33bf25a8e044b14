'use client'
import type { PanelProps } from './panels'
import { PasteDialog } from './paste-dialog'

export function PastePanel({ context, onClose }: PanelProps) {
  return <PasteDialog onPaste={context.paste} onClose={onClose} />
}
