'use client'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { words } from '@/lib/language/words'
import { formatSize } from '@/lib/words/size'
import { useBytesSent } from './bytes-sent'

export function BytesSentChip() {
  const sent = useBytesSent()
  return (
    <Chip tone={sent === 0 ? 'good' : 'warning'} title={words.topBar.sentHelp}>
      <Icon name="lock" />
      {sent === 0 ? words.topBar.nothingSent : words.topBar.sent(formatSize(sent))}
    </Chip>
  )
}
