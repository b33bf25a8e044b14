'use client'

import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { Digits } from '@/components/ui/digits'
import { Icon } from '@/components/ui/icon'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import { FILE_KINDS, isScattered } from './chosen-segment'

/** Segments by base offset, with which of their files are there; a click chooses one. */
export function SegmentChips({
  partition,
  chosen,
  onChoose,
}: {
  partition: PartitionEntry
  chosen: SegmentEntry
  onChoose(segment: SegmentEntry): void
}) {
  const { segments } = partition
  const scattered = isScattered(partition)
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-6 gap-y-4 px-12 pt-7">
      {scattered && (
        <Chip tone="warning">
          <Icon name="warning" />
          {segments.length} files, {segments.length} segments: not drawn as one
        </Chip>
      )}
      {segments.length > 1 ? (
        <fieldset aria-label="Segments" className="flex max-w-full gap-4 overflow-x-auto pb-2">
          {segments.map((segment, i) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two copies of a segment may have one base offset
              key={i}
              type="button"
              aria-pressed={segment === chosen}
              title={titleOf(segment)}
              onClick={() => onChoose(segment)}
              className={classNames(
                'mono flex h-24 flex-none items-center gap-5 rounded-field border px-6 text-[11px]',
                segment === chosen ? 'border-accent bg-accent-soft text-ink' : 'border-line text-ink2 hover:bg-raised',
                hasFault(segment) && 'text-warn',
              )}
            >
              <Digits value={segment.baseOffset} />
              <span className={hasFault(segment) ? undefined : 'text-ink3'}>
                {kindsOf(segment)
                  .map((kind) => `.${kind}`)
                  .join(' ')}
              </span>
            </button>
          ))}
        </fieldset>
      ) : (
        <FileKinds segment={chosen} />
      )}
    </div>
  )
}

/** Solid: loaded. Dashed: not there. */
function FileKinds({ segment }: { segment: SegmentEntry }) {
  return (
    <span className="flex items-center gap-4">
      <span className="mono mr-4 text-mono">
        <Digits value={segment.baseOffset} />
      </span>
      {FILE_KINDS.filter(
        (kind) => segment.files[kind] !== null || kind === 'log' || kind === 'index' || kind === 'timeindex',
      ).map((kind) => (
        <span
          key={kind}
          title={segment.files[kind] === null ? 'not loaded' : undefined}
          className={classNames(
            'mono rounded-badge border px-4 text-[10.5px] leading-[15px]',
            segment.files[kind] === null ? 'border-strong border-dashed text-ink3' : 'border-strong text-ink2',
          )}
        >
          .{kind}
        </span>
      ))}
    </span>
  )
}

function kindsOf({ files }: SegmentEntry) {
  return FILE_KINDS.filter((kind) => files[kind] !== null)
}

function hasFault({ problems }: SegmentEntry): boolean {
  return problems.some(({ severity }) => severity !== 'note')
}

function titleOf(segment: SegmentEntry): string {
  const absent = FILE_KINDS.slice(0, 3).filter((kind) => segment.files[kind] === null)
  return absent.length === 0
    ? 'log, index and time index are loaded'
    : `not loaded: ${absent.map((kind) => `.${kind}`).join(', ')}`
}
