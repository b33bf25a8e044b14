import { classNames } from '@/components/ui/class-names'
import { Digits } from '@/components/ui/digits'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatSize, groupDigits } from '@/lib/words/size'
import { formatClock, formatDate, parseTime } from '@/lib/words/time'
import { isScattered } from '../chosen-segment'
import { FileKinds } from '../segment-chips'

/** Segments of the partition by base offset, with the files that each has. Files of different bases are never one segment. */
export function SegmentTree({
  partition,
  chosen,
  onChoose,
}: {
  partition: PartitionEntry
  chosen: SegmentEntry
  onChoose(segment: SegmentEntry): void
}) {
  const { segments } = partition
  return (
    <Pane aria-labelledby="kafka-segments">
      <PaneHeader
        id="kafka-segments"
        title={words.segmentMap.tree.title}
        state={words.segmentMap.tree.state(segments.length, groupDigits(segments.length))}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {segments.map((segment, i) => (
          <SegmentRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two copies of a segment may have one base offset
            key={i}
            segment={segment}
            isChosen={segment === chosen}
            onChoose={() => onChoose(segment)}
          />
        ))}
        {isScattered(partition) && (
          <p className="m-10 border-warn border-l-2 bg-warn/6 px-9 py-7 text-small">
            {words.segmentMap.tree.scattered(segments.length)}
          </p>
        )}
      </div>
    </Pane>
  )
}

function SegmentRow({ segment, isChosen, onChoose }: { segment: SegmentEntry; isChosen: boolean; onChoose(): void }) {
  const worst =
    segment.problems.find(({ severity }) => severity === 'error') ??
    segment.problems.find(({ severity }) => severity === 'warning')
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 62px' }}
      className={classNames(
        'block w-full border-grid border-b px-12 pt-6 pb-7 text-left text-note -outline-offset-2',
        isChosen ? 'bg-selected shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-raised',
      )}
    >
      <b className="mono text-[13px]">
        <Digits value={segment.baseOffset} />
      </b>
      {segment.state !== 'live' && (
        <span className="ml-8 text-ink2">{words.segmentMap.tree.states[segment.state]}</span>
      )}
      <span className="my-3 block">
        <FileKinds segment={segment} />
      </span>
      {worst ? (
        <span className="line-clamp-2 text-warn" title={worst.message}>
          {worst.message}
        </span>
      ) : (
        <span className="text-ink3">{contentOf(segment)}</span>
      )}
    </button>
  )
}

function contentOf({ batches, indexEntries, bytes, minTime, maxTime }: SegmentEntry): string {
  const from = parseTime(minTime)
  const to = parseTime(maxTime)
  const parts = [
    batches !== null && words.batches.count(batches, groupDigits(batches)),
    indexEntries !== null && words.offsets.entries(indexEntries, groupDigits(indexEntries)),
    bytes !== null && formatSize(bytes),
    from !== null &&
      to !== null &&
      words.segmentMap.tree.times(formatDate(from), formatClock(from).slice(0, 8), formatClock(to).slice(0, 8)),
  ]
  return words.offsets.list(parts.filter((part) => part !== false))
}
