'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'
import { PendingNotice } from './pending-notice'
import { preview } from './preview'
import { ReaderSees } from './reader-sees'
import { ShareDone } from './share-done'
import { ShareFooter } from './share-footer'
import type { ShareSession } from './share-session'
import { ShareSettings } from './share-settings'

export interface ShareDialogProps {
  session: ShareSession
  /** Notes that stay here. */
  mineOnly: number
  onClose(): void
}

/** What the reader will see, how long, behind which lock; then the link. */
export function ShareDialog({ session, mineOnly, onClose }: ShareDialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const state = useSyncExternalStore(session.subscribe, session.get)
  const [view, setView] = useState<'mine' | 'readers'>('mine')
  const { step, prepared, pending, durable } = state
  const busy = step.kind === 'sealing' || step.kind === 'sending'
  useEffect(() => ref.current?.showModal(), [])
  useEffect(() => preview.show(view === 'readers' ? (prepared?.bundle ?? null) : null), [view, prepared])
  useEffect(() => {
    if (durable || pending === null) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [durable, pending])
  return (
    <dialog
      ref={ref}
      aria-labelledby="share-title"
      onClose={onClose}
      onCancel={(event) => busy && event.preventDefault()}
      className="m-auto max-h-[94dvh] w-[min(1060px,96vw)] overflow-hidden rounded-dialog border border-line bg-pane p-0 text-ink shadow-lift backdrop:bg-(--scrim) open:flex open:flex-col"
    >
      <header className="flex flex-none items-start justify-between gap-12 border-line border-b px-20 pt-16 pb-12">
        <div>
          <h2 id="share-title" className="font-semibold text-[18px] leading-[24px] tracking-[-0.02em]">
            {words.share.title}
          </h2>
          <p className="text-[13px] text-ink2">{words.share.lead}</p>
        </div>
        <IconButton
          icon="close"
          label={words.share.close}
          keys="Esc"
          disabled={busy}
          onClick={() => ref.current?.close()}
        />
      </header>
      {step.kind === 'done' ? (
        <ShareDone session={session} share={step.share} />
      ) : (
        <>
          {pending !== null && step.kind !== 'sending' && <PendingNotice {...{ session, state }} share={pending} />}
          <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_344px] max-narrow:auto-rows-max max-narrow:grid-cols-1 max-narrow:overflow-y-auto">
            <ReaderSees {...{ session, state, mineOnly, view }} onView={setView} />
            <ShareSettings {...{ session, state }} />
          </div>
          <ShareFooter {...{ session, state }} />
        </>
      )}
    </dialog>
  )
}
