'use client'
import { Button } from '@/components/ui/button'
import { words } from '@/lib/language/words'
import type { PendingShare } from './share-database'
import type { ShareSession, ShareState } from './share-session'

export interface PendingNoticeProps {
  session: ShareSession
  state: ShareState
  share: PendingShare
}

/** What was sealed and is not confirmed: why, and that it can be sent again. */
export function PendingNotice({ session, state: { step, prepared }, share }: PendingNoticeProps) {
  const text = words.share
  const failed = step.kind === 'failed'
  return (
    <div
      role="alert"
      className="flex flex-none flex-wrap items-center gap-x-12 gap-y-4 border-line border-b border-l-2 border-l-warn bg-warn/8 px-20 py-9"
    >
      <p className="min-w-0 flex-1">
        <b className="font-semibold">{failed ? `${text.failed} ${step.reason}` : text.waiting(share.title)}</b>{' '}
        <span className="text-ink2">{text.kept}</span>
      </p>
      <Button size="small" onClick={() => void session.send(share)}>
        {failed ? text.tryAgain : text.send}
      </Button>
      {failed && prepared !== null && (
        <Button size="small" onClick={() => void session.saveAsFile()}>
          {text.saveAsFile}
        </Button>
      )}
      <Button tone="ghost" size="small" onClick={() => void session.dropPending()}>
        {text.drop}
      </Button>
    </div>
  )
}
