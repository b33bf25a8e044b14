'use client'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'

const { state } = words.inventoryRows

export interface FileStateCellProps {
  file: FileRow
  looks: boolean
  /** Whether what there is to say is shown; null where there is nothing. */
  open: boolean | null
  onToggle(): void
}

/** How far it is, and what came of it. */
export function FileStateCell({ file, looks, open, onToggle }: FileStateCellProps) {
  if (file.state === 'reading' || file.state === 'waiting') return <FileProgress file={file} />
  const text = stateText(file)
  if (open === null)
    return (
      <span className="flex items-center gap-6 text-ink2">
        <Icon name="check" className="size-12 text-leading-ink" />
        {text}
      </span>
    )
  const severe = file.state === 'failed' || file.diagnostics.some((each) => each.severity === 'error')
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className={classNames(
        'flex min-h-24 max-w-full items-center gap-6 text-left hover:underline',
        severe ? 'font-medium text-down-ink' : looks ? 'text-warn' : 'text-ink2',
      )}
    >
      {looks ? (
        <Icon name="warning" className="size-12" />
      ) : (
        file.group !== 'not-read' && <Icon name="check" className="size-12 text-leading-ink" />
      )}
      <span className="min-w-0 overflow-hidden text-ellipsis">{text}</span>
      <Icon name="down" className={classNames('size-12', open && 'rotate-180')} />
    </button>
  )
}

function FileProgress({ file }: { file: FileRow }) {
  const share = Math.floor((100 * file.bytesRead) / Math.max(1, file.size))
  return (
    <span className="flex items-center gap-8">
      <span
        role="progressbar"
        aria-label={state.progress(file.path)}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-6 w-74 overflow-hidden rounded-badge border border-line bg-raised"
      >
        <span className="block h-full bg-accent" style={{ width: `${share}%` }} />
      </span>
      <span className="mono text-ink2 text-mono">
        {file.state === 'waiting' ? state.waiting : state.soFar(share, groupDigits(file.rows))}
      </span>
    </span>
  )
}

/** What one row of a format is. */
const ROWS: Readonly<Record<string, (n: number, text: string) => string>> = {
  'kafka/offset-index': state.rows.entries,
  'kafka/time-index': state.rows.entries,
  'zookeeper/config': state.rows.settings,
  'zookeeper/mntr': state.rows.values,
  'zookeeper/txn-log': state.rows.transactions,
  'zookeeper/client-log': state.rows.lines,
  'zookeeper/audit-log': state.rows.lines,
  'metrics/prometheus': state.rows.values,
  'kafka/segment': state.rows.records,
}

function stateText(file: FileRow): string {
  if (file.state === 'failed') return file.trouble ?? state.stopped
  if (file.group === 'not-read') return file.stranger ? state.stranger : state.unknown
  const rows =
    file.kind === 'zookeeper/server-log' || file.unparsed.count > 0
      ? state.logLines(file.rows, groupDigits(file.rows), groupDigits(file.unparsed.count))
      : (ROWS[file.kind ?? ''] ?? state.rows.rows)(file.rows, groupDigits(file.rows))
  const remarks = file.diagnostics.filter((each) => each.severity !== 'note').length
  return state.read(rows, file.state === 'stopped', remarks, groupDigits(remarks))
}
