'use client'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'
import { useShownKey } from '../shown-keys'
import { toggleProjector, useProjector } from './projector'

/** `leaves`: there only while it is on, where it is switched on by its key or elsewhere. */
export function ProjectorButton({ leaves = false }: { leaves?: boolean }) {
  const isOn = useProjector()
  const key = useShownKey('projector')
  if (leaves && !isOn) return null
  return (
    <IconButton
      icon="projector"
      label={words.actions.projector}
      keys={key}
      aria-pressed={isOn}
      onClick={toggleProjector}
    />
  )
}
