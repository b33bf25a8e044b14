'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/language/words'

export default function PageError({ error, reset }: { error: Error; reset(): void }) {
  return (
    <Notice title={words.page.stopped}>
      <p className="mono text-mono text-ink2">{error.message}</p>
      <p className="text-ink2">{words.page.nothingLost}</p>
      <Button tone="primary" onClick={reset}>
        {words.page.drawAgain}
      </Button>
    </Notice>
  )
}
