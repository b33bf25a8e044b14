'use client'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { FileRow } from '@/lib/engine/snapshot'
import { formatCount, groupDigits } from '@/lib/words/size'

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
        aria-label={`${file.path} read`}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-6 w-74 overflow-hidden rounded-badge border border-line bg-raised"
      >
        <span className="block h-full bg-accent" style={{ width: `${share}%` }} />
      </span>
      <span className="mono text-ink2 text-mono">
        {file.state === 'waiting' ? 'waiting' : `${share} %, ${groupDigits(file.rows)} rows`}
      </span>
    </span>
  )
}

/** What one row of a format is. */
const ROWS: Readonly<Record<string, readonly [string, string]>> = {
  'kafka/offset-index': ['entry', 'entries'],
  'kafka/time-index': ['entry', 'entries'],
  'zookeeper/config': ['setting', 'settings'],
  'zookeeper/mntr': ['value', 'values'],
  'zookeeper/txn-log': ['transaction', 'transactions'],
  'zookeeper/client-log': ['line', 'lines'],
  'zookeeper/audit-log': ['line', 'lines'],
  'metrics/prometheus': ['value', 'values'],
  'kafka/segment': ['record', 'records'],
}

function stateText(file: FileRow): string {
  if (file.state === 'failed') return file.trouble ?? 'stopped'
  if (file.group === 'not-read') return file.stranger ? `Not a file we read` : 'None of the formats known here'
  const rows =
    file.kind === 'zookeeper/server-log' || file.unparsed.count > 0
      ? `${formatCount(file.rows, 'line')}, ${groupDigits(file.unparsed.count)} unparsed`
      : formatCount(file.rows, ...(ROWS[file.kind ?? ''] ?? ['row', 'rows']))
  const remarks = file.diagnostics.filter((each) => each.severity !== 'note').length
  const stopped = file.state === 'stopped' ? ', stopped' : ''
  return rows + stopped + (remarks > 0 ? `, ${formatCount(remarks, 'remark')}` : '')
}
