import { Kbd } from '@/components/ui/kbd'
import type { LinePage } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'

const { filter } = words.evidence

/** What a filter found and in how much, or why it cannot be understood. */
export function LinesStatus({ page, filtered }: { page: LinePage | null; filtered: boolean }) {
  if (page === null || !(filtered || page.problem)) return null
  return (
    <div
      role="status"
      className="flex h-24 flex-none items-center gap-12 border-grid border-b px-11 text-ink3 text-note"
    >
      {page.problem ? (
        <span className="truncate text-warn">{page.problem}</span>
      ) : (
        <>
          <span>
            <b className="font-medium text-ink2">
              {filter.found.before(page.total, groupDigits(page.total), page.complete)}
            </b>{' '}
            {filter.found.after(groupDigits(page.searched))}
          </span>
          {page.total > 0 && (
            <span className="ml-auto">
              <Kbd>{'F3'}</Kbd> {filter.nextHit} <Kbd>{'Shift F3'}</Kbd> {filter.previousHit}
            </span>
          )}
        </>
      )}
    </div>
  )
}
