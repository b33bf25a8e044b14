'use client'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'
import { useShownKey } from '../shown-keys'
import { toggleProjector, useProjector } from './projector'

export function ProjectorButton() {
  return (
    <IconButton
      icon="projector"
      label={words.actions.projector}
      keys={useShownKey('projector')}
      aria-pressed={useProjector()}
      onClick={toggleProjector}
    />
  )
}
