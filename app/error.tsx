'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export default function PageError({ error, reset }: { error: Error; reset(): void }) {
  return (
    <Notice title="The page stopped at an error of its own.">
      <p className="mono text-mono text-ink2">{error.message}</p>
      <p className="text-ink2">No file has left this machine. The files that were open are still in this tab.</p>
      <Button tone="primary" onClick={reset}>
        Draw it again
      </Button>
    </Notice>
  )
}
