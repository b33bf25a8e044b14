'use client'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'
import { toggleProjector, useProjector } from './projector'

export function ProjectorButton() {
  return (
    <IconButton
      icon="projector"
      label={words.actions.projector}
      keys="P"
      aria-pressed={useProjector()}
      onClick={toggleProjector}
    />
  )
}
