'use client'
import { WORKBENCH_ACTIONS } from './actions/registry'
import { KeysDialog } from './keys-dialog'
import type { PanelProps } from './panel-props'

/** Keys of the focused pane, then all. */
export function KeysPanel({ context: { placed, focused }, onClose }: PanelProps) {
  const view = placed.find((each) => each.view.id === focused)?.view
  return (
    <KeysDialog
      actions={WORKBENCH_ACTIONS}
      pane={view ? { title: view.title, keys: view.keys ?? [] } : null}
      onClose={onClose}
    />
  )
}
