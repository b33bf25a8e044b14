'use client'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { RedactionKind } from '@/lib/incident/redaction/redaction-kind'
import { words } from '@/lib/language/words'
import type { Prepared } from '@/lib/workers/share-messages'
import { goToKind } from './kind-row'
import { citedAt, isWritten, leftoverPlace } from './leftover-place'
import type { ShareSession } from './share-session'

const MOST_SHOWN = 5

/** What the second scan of the finished bundle found: a hit blocks sharing. */
export function ScanBox({
  session,
  prepared,
  preparing,
}: {
  session: ShareSession
  prepared: Prepared
  preparing: boolean
}) {
  const { leftovers, redaction, bundle } = prepared
  const { share } = words
  const searched = redaction.kinds.reduce((sum, { on, values }) => sum + (on ? values.length : 0), 0)
  const isClean = leftovers.length === 0
  return (
    <section
      id="second-scan"
      tabIndex={-1}
      role={isClean ? 'status' : 'alert'}
      className={classNames(
        'mt-6 flex items-start gap-10 rounded-[8px] px-12 py-9',
        isClean ? 'bg-leading/10' : 'bg-down/10',
        preparing && 'opacity-60',
      )}
    >
      <Icon
        name={isClean ? 'check' : 'warning'}
        className={classNames('mt-2', isClean ? 'text-leading-ink' : 'text-down-ink')}
      />
      <div className="min-w-0">
        <b className="font-semibold">{isClean ? share.scanClean : share.scanHits(leftovers.length)}</b>
        {isClean ? (
          <p className="text-ink2 text-small">{share.scanCleanText(searched)}</p>
        ) : (
          <ul className="text-small">
            {leftovers.slice(0, MOST_SHOWN).map((leftover) => (
              <li
                key={`${leftover.path.join('.')} ${leftover.original}`}
                className="flex min-h-24 flex-wrap items-center gap-8"
              >
                {share.scanHit(leftover.original, leftoverPlace(leftover, bundle))}
                {citedAt(leftover, bundle) && (
                  <Button size="small" onClick={() => session.tick(citedAt(leftover, bundle)!, false)}>
                    {share.untick}
                  </Button>
                )}
                {!isWritten(leftover) && <ToKind kind={leftover.kind} />}
              </li>
            ))}
            <li className="text-ink2">{share.scanHelp}</li>
          </ul>
        )}
      </div>
    </section>
  )
}

/** What is not the author's to write anew can still be shared as written. */
function ToKind({ kind }: { kind: RedactionKind }) {
  const { share } = words
  return (
    <Button size="small" onClick={() => goToKind(kind)}>
      {share.toKind(share.kinds[kind])}
    </Button>
  )
}
