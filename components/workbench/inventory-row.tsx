'use client'
import { useState } from 'react'
import { SidBadge } from '@/components/evidence/sid-badge'
import { classNames } from '@/components/ui/class-names'
import { Digits } from '@/components/ui/digits'
import { Cell } from '@/components/ui/table'
import type { Role } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { formatSize } from '@/lib/words/size'
import { formatClock, formatClockBeside, formatDate, parseTime } from '@/lib/words/time'
import { FileRemarks } from './file-remarks'
import { FileStateCell } from './file-state-cell'
import { needsLook } from './inventory-groups'
import { useShownPath } from './projector/shown-path'
import { Stranger } from './stranger'
import { TreatAs } from './treat-as'

export interface InventoryRowProps {
  file: FileRow
  /** Characters of the path that all files share: the folder that was dropped. */
  common: number
  /** Of its server, where it belongs to one. */
  role: Role
  /** It is open from the start. */
  opensItself: boolean
  engine: EngineClient
  onOpen(): void
}

/** A file, and below it what there is to say about it. What has an error is open from the start. */
export function InventoryRow({ file, common, role, opensItself, engine, onOpen }: InventoryRowProps) {
  const [opened, setOpened] = useState<boolean | null>(null)
  const shown = useShownPath()
  const isStranger = file.group === 'not-read'
  const hasMore = file.diagnostics.length > 0 || file.unparsed.count > 0 || file.state === 'failed' || isStranger
  const open = hasMore && (opened ?? opensItself)
  return (
    <>
      <tr className={open ? '[&>td]:border-transparent' : undefined}>
        <Cell className="h-31">
          {/* Right to left cuts off the beginning: files differ at the end. */}
          <span
            className="mono block overflow-hidden text-ellipsis text-left text-mono [direction:rtl]"
            title={shown(file.path)}
          >
            <bdi>{shown(file.path.slice(common))}</bdi>
          </span>
        </Cell>
        <Cell className={classNames('overflow-hidden text-ellipsis', isStranger && 'text-ink2')} title={file.title}>
          {file.title}
        </Cell>
        <Cell className="overflow-hidden text-ellipsis">
          <Owner file={file} role={role} />
        </Cell>
        <Cell data-number>{formatSize(file.size)}</Cell>
        <Cell className="mono overflow-hidden text-ellipsis text-mono">
          <Span file={file} />
        </Cell>
        <Cell>
          <FileStateCell
            file={file}
            looks={needsLook(file)}
            open={hasMore ? open : null}
            onToggle={() => setOpened(!open)}
          />
        </Cell>
      </tr>
      {open && (
        <tr>
          <td colSpan={6} className="border-grid border-b px-8 pb-9">
            {isStranger ? <Stranger file={file} /> : <FileRemarks file={file} engine={engine} onOpen={onOpen} />}
            {file.kind !== 'archive' && <TreatAs file={file} engine={engine} />}
          </td>
        </tr>
      )}
    </>
  )
}

function Owner({ file, role }: { file: FileRow; role: Role }) {
  const { owner } = words.inventoryRows
  if (file.sid !== null) return <SidBadge sid={file.sid} role={role} hasFiles />
  if (file.baseOffset !== null)
    return (
      <>
        {owner.base}{' '}
        <span className="mono">
          <Digits value={file.baseOffset} />
        </span>
      </>
    )
  if (file.group === 'zookeeper') return <span className="text-ink2">{owner.noServer}</span>
  return <span className="text-ink3">{owner.none}</span>
}

/** First to last time; with the day where the file begins on another day than it ends. */
function Span({ file }: { file: FileRow }) {
  const { span } = words.inventoryRows
  const from = parseTime(file.from)
  const to = parseTime(file.to)
  if (from === null) return <span className="text-ink3">{file.group === 'not-read' ? span.notRead : span.noTimes}</span>
  const open = file.state === 'reading' ? '…' : ''
  return (
    <span title={span.help(file.from ?? '', file.to ?? '', file.zone.name)}>
      {formatDate(from).slice(5)} {formatClock(from)}
      {to !== null && to !== from && ` – ${formatClockBeside(to, from)}`}
      {open}
    </span>
  )
}
