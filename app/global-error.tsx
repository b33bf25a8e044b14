'use client'
import './globals.css'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/language/words'

/** Takes the place of the layout when that fails; Next's own page would violate the content security policy. */
export default function GlobalError({ error, reset }: { error: Error; reset(): void }) {
  return (
    <html lang={words.page.language}>
      <body>
        <Notice title={words.page.stopped}>
          <p className="mono text-mono text-ink2">{error.message}</p>
          <Button tone="primary" onClick={reset}>
            {words.page.drawAgain}
          </Button>
        </Notice>
      </body>
    </html>
  )
}
