'use client'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { findingsInOrder } from '@/components/workbench/finding-order'
import { useChanged } from '@/components/workbench/use-changed'
import { formatClockToSecond, formatDate, parseTime } from '@/lib/words/time'
import type { ViewProps } from '../view'

const DOT = { critical: 'bg-down', warning: 'bg-warn', info: 'border border-strong' } as const

/** Several findings: worst first, notices last. What reading on has changed is marked until it is looked at. */
export function FindingList({ snapshot, finding, onFinding }: ViewProps) {
  const ordered = findingsInOrder(snapshot.document)
  const changed = useChanged(ordered, finding?.id)
  const oneDay = new Set(ordered.map((each) => each.from.slice(0, 10))).size === 1
  return (
    <ul aria-label="All findings" className="max-h-[38%] overflow-y-auto border-line border-b py-3">
      {ordered.map((each) => {
        const at = parseTime(each.from)
        return (
          <li key={each.id}>
            <button
              type="button"
              aria-current={each.id === finding?.id}
              onClick={() => onFinding(each.id)}
              className="grid min-h-24 w-full grid-cols-[9px_minmax(0,1fr)_auto] items-center gap-8 px-12 py-2 text-left text-small hover:bg-raised aria-[current=true]:bg-selected aria-[current=true]:shadow-[inset_2px_0_0_var(--accent)]"
            >
              <span title={each.severity} className={classNames('size-8 rounded-full', DOT[each.severity])} />
              <span className="min-w-0">
                <span className="sr-only">{each.severity}: </span>
                {each.title}
                {changed.has(each.id) && (
                  <Chip tone="accent" className="ml-6 h-16">
                    changed
                  </Chip>
                )}
              </span>
              <span className="mono text-[11px] text-ink3">
                {at === null ? '' : oneDay ? formatClockToSecond(at) : formatDate(at)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
