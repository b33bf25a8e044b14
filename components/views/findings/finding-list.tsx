'use client'
import { useState } from 'react'
import { FlagIcon } from '@/components/incident/notes/flag-icon'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { useChanged } from '@/components/workbench/use-changed'
import type { Finding } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { findingsInOrder } from '@/lib/timeline/finding-order'
import { groupDigits } from '@/lib/words/size'
import { formatClockToSecond, formatDate, parseTime } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { type FindingGroup, findingGroups } from './finding-groups'

const text = words.findings.list

const DOT = { critical: 'bg-down', warning: 'bg-warn', info: 'border border-strong' } as const

/** Several findings: worst first, notices last. What reading on has changed is marked until it is looked at. */
export function FindingList({ snapshot, finding, onFinding }: ViewProps) {
  const ordered = findingsInOrder(snapshot.document)
  const changed = useChanged(ordered, finding?.id)
  const oneDay = new Set(ordered.map((each) => each.from?.slice(0, 10))).size === 1
  return (
    <ul aria-label={text.label} className="max-h-[38%] overflow-y-auto border-line border-b py-3">
      {findingGroups(ordered).map((group) => (
        <FindingRow key={group.key} {...{ group, changed, oneDay, onFinding }} chosen={finding} />
      ))}
    </ul>
  )
}

interface FindingRowProps {
  group: FindingGroup
  chosen: Finding | null
  changed: ReadonlySet<string>
  oneDay: boolean
  onFinding(id: string): void
}

function FindingRow({ group, chosen, changed, oneDay, onFinding }: FindingRowProps) {
  const { findings } = group
  const place = findings.findIndex((each) => each.id === chosen?.id)
  const shown = findings[Math.max(0, place)]!
  const several = findings.length > 1
  return (
    <li className={classNames(place >= 0 && 'bg-selected shadow-[inset_2px_0_0_var(--accent)]', several && 'pb-1')}>
      <button
        type="button"
        aria-current={place >= 0}
        onClick={() => onFinding(shown.id)}
        className="grid min-h-24 w-full grid-cols-[--spacing(9)_minmax(0,1fr)_auto] items-center gap-8 px-12 py-2 text-left text-small hover:bg-raised"
      >
        <span title={shown.severity} className={classNames('size-8 rounded-full', DOT[shown.severity])} />
        <span className="min-w-0">
          <span className="sr-only">{`${words.names.severity[shown.severity]}: `}</span>
          {shown.title}{' '}
          <span className="inline-block align-middle">
            <FlagIcon finding={shown.id} />
          </span>
          {findings.some((each) => changed.has(each.id)) && (
            <Chip tone="accent" className="ml-6 h-16">
              {text.changed}
            </Chip>
          )}
        </span>
        <span className="mono text-right text-fine text-ink3 leading-15">
          {several ? text.times(groupDigits(findings.length)) : whenOf(shown, oneDay)}
        </span>
      </button>
      {several && <Times {...{ findings, place, oneDay, onFinding }} />}
    </li>
  )
}

/** Which of its times is shown, the one before and after, and all of them when asked for. */
function Times({
  findings,
  place,
  oneDay,
  onFinding,
}: { findings: readonly Finding[]; place: number } & Pick<FindingRowProps, 'oneDay' | 'onFinding'>) {
  const [open, setOpen] = useState(false)
  const go = (by: number) => onFinding(findings[place + by]!.id)
  const span = text.span(whenOf(findings[0]!, oneDay), whenOf(findings.at(-1)!, oneDay))
  return (
    <div className="pr-8 pl-29 text-fine text-ink3">
      <div className="flex items-center gap-2">
        <span className="mono min-w-0 flex-1">
          {place < 0 ? span : text.oneOf(whenOf(findings[place]!, oneDay), place + 1, findings.length)}
        </span>
        {place >= 0 && (
          <>
            <IconButton icon="back" label={text.before} disabled={place === 0} onClick={() => go(-1)} />
            <IconButton icon="arrow" label={text.next} disabled={place === findings.length - 1} onClick={() => go(1)} />
          </>
        )}
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="h-24 px-4 text-accent hover:underline"
        >
          {open ? text.fold : text.all}
        </button>
      </div>
      {open && (
        <ol className="grid grid-cols-[repeat(auto-fill,minmax(--spacing(92),1fr))] pb-3">
          {findings.map((each, i) => (
            <li key={each.id}>
              <button
                type="button"
                aria-current={i === place}
                onClick={() => onFinding(each.id)}
                className="mono h-24 w-full rounded-badge text-left hover:text-ink aria-[current=true]:font-semibold aria-[current=true]:text-ink"
              >
                {whenOf(each, oneDay)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** `09:12:28`; with the day, to the minute, where there are several days. */
function whenOf({ from }: Finding, oneDay: boolean): string {
  const at = parseTime(from)
  if (at === null) return ''
  const clock = formatClockToSecond(at)
  return oneDay ? clock : `${formatDate(at).slice(5)} ${clock.slice(0, 5)}`
}
