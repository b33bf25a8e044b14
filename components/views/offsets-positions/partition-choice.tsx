import { classNames } from '@/components/ui/class-names'
import type { PartitionEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { partitionLabels } from './chosen-segment'

/** Which partition is shown, of several. */
export function PartitionChoice({
  partitions,
  chosen,
  className,
  onChoose,
}: {
  partitions: readonly PartitionEntry[]
  chosen: PartitionEntry
  className: string
  onChoose(folder: string): void
}) {
  const labels = partitionLabels(partitions)
  return (
    <select
      aria-label={words.offsets.partition}
      title={chosen.folder}
      value={chosen.folder}
      onChange={(event) => onChoose(event.target.value)}
      className={classNames(
        'mono h-24 min-w-0 truncate rounded-field border border-line bg-raised px-5 text-ink text-note',
        className,
      )}
    >
      {partitions.map(({ folder }) => (
        <option key={folder} value={folder}>
          {labels.get(folder)}
        </option>
      ))}
    </select>
  )
}
