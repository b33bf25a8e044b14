'use client'

import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { Digits } from '@/components/ui/digits'
import { Icon } from '@/components/ui/icon'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { FILE_KINDS, isScattered } from './chosen-segment'

export interface SegmentChoiceProps {
  readonly segments: readonly SegmentEntry[]
  readonly chosen: SegmentEntry
  onChoose(segment: SegmentEntry): void
}

/** Segments by base offset, with which of their files are there. */
export function SegmentChips({ segments, chosen, onChoose }: SegmentChoiceProps) {
  return (
    <fieldset aria-label={words.offsets.segments} className="flex min-w-0 flex-wrap gap-4">
      {segments.map((segment, i) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: two copies of a segment may have one base offset
          key={i}
          type="button"
          aria-pressed={segment === chosen}
          title={titleOf(segment)}
          onClick={() => onChoose(segment)}
          className={classNames(
            'mono flex h-24 flex-none items-center gap-5 rounded-field border px-6 text-fine',
            segment === chosen ? 'border-accent bg-accent-soft' : 'border-line hover:bg-raised',
            hasFault(segment) ? 'text-warn' : segment === chosen ? 'text-ink' : 'text-ink2',
          )}
        >
          <Digits value={segment.baseOffset} />
          <span className={hasFault(segment) ? undefined : 'text-ink3'}>{kindsOf(segment).join(' ')}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** The same where there is no room for chips, or too many of them. */
export function SegmentSelect({ segments, chosen, onChoose }: SegmentChoiceProps) {
  return (
    <select
      aria-label={words.offsets.segment}
      value={segments.indexOf(chosen)}
      onChange={(event) => onChoose(segments[Number(event.target.value)]!)}
      className={classNames(
        'mono h-24 min-w-0 max-w-280 flex-1 basis-110 truncate rounded-field border bg-raised px-4 text-fine',
        hasFault(chosen) ? 'border-warn text-warn' : 'border-line text-ink',
      )}
    >
      {segments.map((segment, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two copies of a segment may have one base offset
        <option key={i} value={i}>
          {groupDigits(segment.baseOffset)} {kindsOf(segment).join(' ')}
          {hasFault(segment) ? ' !' : ''}
        </option>
      ))}
    </select>
  )
}

/** Files of different bases are never drawn as one segment. */
export function ScatteredNotice({ partition, dumped }: { partition: PartitionEntry; dumped: boolean }) {
  if (!isScattered(partition)) return null
  return (
    <Chip tone="warning">
      <Icon name="warning" />
      {words.offsets.scattered(dumped, partition.segments.length)}
    </Chip>
  )
}

/** The files of a segment. Solid: loaded. Dashed: not there. Warm: something is wrong. */
export function FileKinds({ segment }: { segment: SegmentEntry }) {
  const kinds = FILE_KINDS.filter((kind, i) => segment.files[kind] !== null || i < 3)
  return (
    <span className="flex flex-wrap items-center gap-3" title={titleOf(segment)}>
      {kinds.map((kind) => (
        <span
          key={kind}
          className={classNames(
            'mono rounded-badge border px-3 text-tiny leading-15',
            segment.files[kind] === null
              ? 'border-strong border-dashed text-ink3'
              : hasFault(segment)
                ? 'border-warn text-warn'
                : 'border-strong text-ink2',
          )}
        >
          {nameOf(segment, kind)}
        </span>
      ))}
    </span>
  )
}

function kindsOf(segment: SegmentEntry) {
  return FILE_KINDS.filter((kind) => segment.files[kind] !== null).map((kind) => nameOf(segment, kind))
}

/** `.log`, `.index.deleted` */
function nameOf({ state }: Pick<SegmentEntry, 'state'>, kind: (typeof FILE_KINDS)[number]): string {
  return state === 'live' ? `.${kind}` : `.${kind}.${state}`
}

function hasFault({ problems }: SegmentEntry): boolean {
  return problems.some(({ severity }) => severity !== 'note')
}

function titleOf(segment: SegmentEntry): string {
  const absent = FILE_KINDS.slice(0, 3).filter((kind) => segment.files[kind] === null)
  return words.offsets.filesOf(absent.map((kind) => nameOf(segment, kind)))
}
