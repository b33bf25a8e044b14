'use client'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { words } from '@/lib/language/words'
import { formatSize } from '@/lib/words/size'
import { BuildHash } from './build-hash'
import type { ShareSession, ShareState } from './share-session'

/** The honest sentence, and what can be done. */
export function ShareFooter({ session, state }: { session: ShareSession; state: ShareState }) {
  const { step, prepared, preparing, saved, pending } = state
  const { share } = words
  const blocked = prepared === null || preparing
  const hasLeftovers = prepared !== null && prepared.leftovers.length > 0
  const canEncrypt = globalThis.isSecureContext !== false
  const jump = () => {
    const box = document.getElementById('second-scan')
    box?.scrollIntoView({ block: 'nearest' })
    box?.focus()
  }
  return (
    <footer className="flex flex-none flex-wrap items-center gap-8 border-line border-t px-20 py-12 text-small">
      {step.kind === 'sealing' || step.kind === 'sending' ? (
        <Progress session={session} step={step} />
      ) : (
        <>
          <p className="min-w-0 flex-1 text-ink3">
            {saved === 'locked' && <span className="text-leading-ink">{share.saveLocked} </span>}
            {saved === 'open' && <span className="text-warn">{share.saveOpen} </span>}
            {step.kind === 'failed' && pending === null && (
              <span role="alert" className="text-down-ink">
                {share.failed} {step.reason}{' '}
              </span>
            )}
            {!canEncrypt && <span className="text-warn">{share.noCrypto} </span>}
            <BuildHash />
          </p>
          {step.kind === 'failed' && pending === null && (
            <Button onClick={() => void session.tryAgain()}>{share.tryAgain}</Button>
          )}
          <Button disabled={blocked} onClick={() => (hasLeftovers ? jump() : void session.saveAsFile())}>
            {share.saveAsFile}
          </Button>
          <Button
            tone="primary"
            disabled={blocked || !canEncrypt}
            aria-disabled={hasLeftovers}
            onClick={() => (hasLeftovers ? jump() : void session.create())}
            className={hasLeftovers ? 'opacity-50' : ''}
          >
            <Icon name="lock" />
            {share.create}
          </Button>
        </>
      )}
    </footer>
  )
}

function Progress({
  session,
  step,
}: {
  session: ShareSession
  step: Extract<ShareState['step'], { kind: 'sealing' | 'sending' }>
}) {
  const { share } = words
  const share100 = step.kind === 'sending' ? Math.floor((100 * step.sent) / Math.max(1, step.of)) : 0
  const text = step.kind === 'sending' ? share.sending(formatSize(step.sent), formatSize(step.of)) : share.encrypting
  return (
    <>
      <span role="status" className="text-ink2">
        {text}
      </span>
      <span
        role="progressbar"
        aria-label={text}
        aria-valuenow={share100}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-6 min-w-0 flex-1 overflow-hidden rounded-badge border border-line bg-raised"
      >
        <span className="block h-full bg-accent" style={{ width: `${share100}%` }} />
      </span>
      <Button onClick={() => void session.cancel()}>{share.cancel}</Button>
    </>
  )
}
