import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useTitleWithKey } from '@/components/workbench/shown-keys'
import { words } from '@/lib/language/words'

export function ShareButton({ onOpen }: { onOpen(): void }) {
  return (
    <Button tone="primary" title={useTitleWithKey(words.share.title, 'share')} onClick={onOpen}>
      <Icon name="share" />
      {words.share.open}
    </Button>
  )
}
