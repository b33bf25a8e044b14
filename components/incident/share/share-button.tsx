import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { words } from '@/lib/language/words'

export function ShareButton({ onOpen }: { onOpen(): void }) {
  return (
    <Button tone="primary" title={`${words.share.title} (Shift S)`} onClick={onOpen}>
      <Icon name="share" />
      {words.share.open}
    </Button>
  )
}
