'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { EXPIRY_CHOICES, type ExpiryDays } from '@/lib/incident/remote'
import { words } from '@/lib/language/words'
import { RemoteError } from '../remote/remote-error'
import { deleteIncident, extendIncident, lookUpIncident } from '../remote/requests'
import { shareDatabase } from '../share/share-database'

type Known = { readonly createdAt: number; readonly expiresAt: number | null }

/** Extends or deletes an incident from any machine; it cannot read it. */
export function ManageIncident({ id, secret }: { id: string; secret: string }) {
  const [known, setKnown] = useState<Known | null>(null)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<RemoteError | null>(null)
  const [asking, setAsking] = useState(false)
  const [isDeleted, setDeleted] = useState(false)
  const { shared, share } = words

  async function ask(work: () => Promise<void>) {
    setTrouble(null)
    setSaid('')
    try {
      await work()
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error
      setTrouble(error)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` only says what came of it
  useEffect(() => {
    void ask(async () => setKnown(await lookUpIncident(id)))
  }, [id])

  const extend = (days: ExpiryDays) =>
    ask(async () => {
      const { createdAt, expiresAt } = await extendIncident(id, secret, days)
      setKnown({ createdAt, expiresAt })
      setSaid(shared.extended(expiresAt))
      const database = await shareDatabase()
      const kept = (await database.shares().catch(() => [])).find((each) => each.id === id)
      if (kept) await database.changeShare({ ...kept, expiresAt }).catch(() => {}) // the server has it
    })
  const remove = () =>
    ask(async () => {
      await deleteIncident(id, secret)
      setDeleted(true)
      setSaid(shared.removed)
      await (await shareDatabase()).dropShare(id).catch(() => {}) // its link says that it is gone
    })

  const { tombstone } = trouble ?? { tombstone: null }
  if (tombstone)
    return (
      <Notice
        title={tombstone.reason === 'expired' ? shared.expired(tombstone.goneAt) : shared.deleted(tombstone.goneAt)}
      >
        <p className="text-ink2">{shared.createdAt(tombstone.createdAt)}</p>
      </Notice>
    )
  return (
    <Notice title={shared.manage}>
      <p className="text-ink2">{shared.manageText}</p>
      {known && !isDeleted && (
        <>
          <p>{shared.sharedUntil(known.createdAt, known.expiresAt)}</p>
          <div className="flex flex-wrap items-center gap-8">
            <span id="keep-for">{shared.extend}</span>
            {EXPIRY_CHOICES.map((days) => (
              <Button key={days} aria-describedby="keep-for" onClick={() => void extend(days)}>
                {share.days(days)}
              </Button>
            ))}
          </div>
          {asking ? (
            <div className="flex flex-col items-start gap-8 border-down border-l-2 bg-down/8 px-12 py-8">
              <p>{shared.removeText}</p>
              <div className="flex gap-8">
                <Button onClick={() => void remove()}>{shared.removeAsk}</Button>
                <Button tone="ghost" onClick={() => setAsking(false)}>
                  {share.cancel}
                </Button>
              </div>
            </div>
          ) : (
            <Button onClick={() => setAsking(true)}>{shared.remove}</Button>
          )}
        </>
      )}
      <p role="status" className="text-leading-ink">
        {said}
      </p>
      {trouble && (
        <p role="alert" className="text-down-ink">
          {trouble.message}
        </p>
      )}
    </Notice>
  )
}
