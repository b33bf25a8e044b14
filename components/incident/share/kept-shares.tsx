'use client'
import { Icon } from '@/components/ui/icon'
import { copyText } from '@/components/workbench/copy'
import { words } from '@/lib/language/words'
import { daysUntil } from './days-until'
import { manageLink, readerLink } from './share-links'
import { useKeptShares } from './use-kept-shares'

/** What was shared from this machine, with its links. */
export function KeptShares() {
  const now = Date.now()
  const shares = useKeptShares().filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
  if (shares.length === 0) return null
  const { share: text } = words
  return (
    <details className="group">
      <summary className="flex min-h-24 cursor-default list-none items-center gap-6 font-semibold text-ink2 text-small">
        <Icon name="right" className="size-12 group-open:rotate-90" />
        {text.before} <span className="font-normal text-ink3">{shares.length}</span>
      </summary>
      <ul>
        {[...shares]
          .sort((a, b) => b.createdAt - a.createdAt)
          .map((share) => (
            <li key={share.id} className="flex min-h-24 items-center gap-8 text-small">
              <span className="min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-nowrap">{share.title}</span>
              <span className="flex-none text-ink3 text-note">
                {share.isGone ? text.isGone : text.expiresIn(daysUntil(share.expiresAt, now))}
              </span>
              {!share.isGone && (
                <button
                  type="button"
                  className="h-24 flex-none text-accent"
                  onClick={() => void copyText(readerLink(window.location.origin, share.id, share.key), text.copied)}
                >
                  {text.copyLink}
                </button>
              )}
              <a
                href={manageLink(window.location.origin, share.id, share.manageSecret)}
                target="_blank"
                rel="noreferrer"
                className="flex h-24 flex-none items-center text-accent"
              >
                {text.manageOpen}
              </a>
            </li>
          ))}
      </ul>
    </details>
  )
}
