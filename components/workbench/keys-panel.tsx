'use client'
import { words } from '@/lib/language/words'
import { WORKBENCH_ACTIONS } from './actions/registry'
import { KeysDialog } from './keys-dialog'
import type { PanelProps } from './panel-props'
import { useProjector } from './projector/projector'
import { STORY_KEYS } from './projector/use-story-keys'

/** Keys of projector mode while it is on, and of the focused pane; then all. */
export function KeysPanel({ context: { placed, focused }, onClose }: PanelProps) {
  const inRoom = useProjector()
  const view = placed.find((each) => each.view.id === focused)?.view
  const others = [
    ...(inRoom ? [{ title: words.projector.title, keys: STORY_KEYS }] : []),
    ...(view?.keys?.length ? [{ title: view.title, keys: view.keys }] : []),
  ]
  return <KeysDialog actions={WORKBENCH_ACTIONS} {...{ others, onClose }} />
}
