'use client'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { formatSize } from '@/lib/words/size'
import { useBytesSent } from './bytes-sent'

export function BytesSentChip() {
  const sent = useBytesSent()
  return (
    <Chip tone={sent === 0 ? 'good' : 'warning'} title="Counts the bodies of all requests that this page makes">
      <Icon name="lock" />
      {sent === 0 ? '0 bytes sent' : `${formatSize(sent)} sent`}
    </Chip>
  )
}
