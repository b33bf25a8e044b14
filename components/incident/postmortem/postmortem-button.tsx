'use client'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { words } from '@/lib/language/words'
import { showPostmortem } from './postmortem-link'

/** From the workbench to the draft of its postmortem. */
export function PostmortemButton() {
  return (
    <Button onClick={() => showPostmortem()}>
      <Icon name="document" />
      {words.postmortem.page.open}
    </Button>
  )
}
