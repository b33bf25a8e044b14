'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { Segmented } from '@/components/ui/segmented'
import { ActionKey } from '@/components/workbench/shown-keys'
import type { PartitionEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { shortFolder } from '../chosen-segment'
import type { Wanted } from '../lookup/wanted'
import { PartitionChoice } from '../partition-choice'
import type { LookupState } from './use-lookup'

const { bar } = words.lookup
const KINDS: readonly { value: Wanted['kind']; label: string }[] = [
  { value: 'offset', label: bar.kinds.offset },
  { value: 'time', label: bar.kinds.time },
]

/** Back to all views, which partition, and what is looked up in it. */
export function LookupBar({
  partitions,
  chosen,
  lookup,
  onPartition,
  onLeave,
}: {
  partitions: readonly PartitionEntry[]
  chosen: PartitionEntry
  lookup: LookupState
  onPartition(folder: string): void
  onLeave(): void
}) {
  return (
    <div className="flex items-center gap-x-10 border-line border-b bg-pane px-12 py-7">
      <Button size="small" onClick={onLeave}>
        <Icon name="back" className="size-13" />
        {bar.back} <ActionKey action="restore" />
      </Button>
      <h1 className="flex-none">{words.offsets.title}</h1>
      {partitions.length > 1 ? (
        <PartitionChoice partitions={partitions} chosen={chosen} className="max-w-360 shrink" onChoose={onPartition} />
      ) : (
        <span className="mono min-w-0 truncate text-ink2 text-note" title={chosen.folder}>
          {shortFolder(chosen.folder, 60)}
        </span>
      )}
      <span className="flex-[1_0_0]" />
      <span className="text-ink2 max-full:hidden">{bar.lookUp}</span>
      <Segmented label={bar.lookUp} options={KINDS} value={lookup.kind} onChange={lookup.setKind} />
      <input
        type="text"
        data-command="lookup"
        aria-label={bar.labels[lookup.kind]}
        aria-invalid={lookup.problem !== ''}
        title={lookup.problem || bar.help}
        placeholder={bar.placeholders[lookup.kind]}
        value={lookup.typed}
        onChange={(event) => lookup.setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.stopPropagation()
            lookup.run()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            event.currentTarget.blur()
          }
        }}
        className="mono h-28 w-130 flex-none rounded-button border border-strong bg-bg px-10 text-[13px] text-ink placeholder:text-ink3 focus:border-accent aria-invalid:border-warn"
      />
      <Button onClick={() => lookup.move(1)} disabled={lookup.lookup === null}>
        {bar.step} <Kbd>{'.'}</Kbd>
      </Button>
      <Button onClick={lookup.run} disabled={lookup.lookup === null}>
        {bar.run} <Kbd>{'Shift Enter'}</Kbd>
      </Button>
    </div>
  )
}
