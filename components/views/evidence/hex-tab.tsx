'use client'

import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { binaryFields } from '@/components/evidence/binary-fields'
import { BYTES_PER_ROW, hexDump, hexRowCount, hexRowOf, pagesOf, sourceSize } from '@/components/evidence/hex-rows'
import { useBytes } from '@/components/evidence/use-bytes'
import { useRowHeight } from '@/components/evidence/use-row-height'
import { VirtualRows, type VirtualRowsHandle } from '@/components/evidence/virtual-rows'
import { copyText } from '@/components/workbench/copy'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { formatEvidence } from '@/lib/words/evidence'
import type { ViewProps } from '../view'
import { useEvidenceTab, useHexFile } from './evidence-state'
import { FieldList } from './field-list'
import { HexHeader } from './hex-header'
import { HexRow } from './hex-row'

const { hex } = words.evidence

/** Fields stand in the first bytes of a row of a file. */
const HEADER_LIMIT = 4_096

/** Any file, 16 bytes a row, the selected bytes marked. */
export function HexTab({ snapshot, engine, selection }: ViewProps) {
  const [chosen, choose] = useHexFile()
  const [, setTab] = useEvidenceTab()
  const [sight, setSight] = useState({ first: 0, end: 0 })
  const [cursor, setCursor] = useState<number | null>(null)
  const [field, setField] = useState<number | null>(null)
  const rows = useRef<VirtualRowsHandle>(null)
  const rowHeight = useRowHeight()

  const { evidence } = selection
  const wanted = chosen || evidence?.file
  const file = snapshot.files.find(({ id }) => id === wanted) ?? (wanted ? undefined : firstFile(snapshot.files))
  const marked = evidence !== null && evidence.file === file?.id ? evidence : null
  const size = Math.max(file ? sourceSize(snapshot.files, file.path) : 0, marked?.end ?? 0)
  const pages = pagesOf(sight.first, sight.end, size)
  const read = useBytes(engine, file?.id ?? null, pages.start, pages.end)

  const head = useBytes(
    engine,
    marked?.file ?? null,
    marked?.start ?? 0,
    marked ? Math.min(marked.end, marked.start + HEADER_LIMIT) : 0,
  )
  const fields = useMemo(
    () => (head && file && head.start === marked?.start ? binaryFields(file.kind, head.bytes, file.baseOffset) : []),
    [head, file, marked],
  )
  const shownField = field === null ? null : (fields[field] ?? null)

  const place = marked && formatEvidence(marked)
  const reveal = useEffectEvent(() => marked && rows.current?.reveal(hexRowOf(marked.start), 'centre'))
  const laidOut = sight.end > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is brought into sight, and only that
  useEffect(() => {
    if (laidOut) reveal()
  }, [place, laidOut])

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'y' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || file === undefined)
      return
    event.preventDefault()
    event.stopPropagation()
    const start = marked?.start ?? (cursor ?? sight.first) * BYTES_PER_ROW
    const end = marked?.end ?? Math.min(start + BYTES_PER_ROW, size)
    void engine.bytes(file.id, start, end).then((bytes) => copyText(hexDump(bytes, start), hex.theBytes))
  }

  if (file === undefined)
    return (
      <div className="flex flex-wrap items-center gap-x-12 p-12 text-ink2 text-small">
        {hex.notOpened(wanted ?? '')}
        {snapshot.lines.total > 0 && (
          <button type="button" className="h-24 text-accent" onClick={() => setTab('lines')}>
            {hex.showLines}
          </button>
        )}
      </div>
    )
  return (
    <div className="flex h-full min-h-0 flex-col">
      <HexHeader files={snapshot.files} file={file} marked={marked} onFile={choose} />
      <div className="flex min-h-0 flex-1">
        <VirtualRows
          ref={rows}
          label={hex.bytesOf(file.path)}
          count={hexRowCount(size)}
          rowHeight={rowHeight}
          cursor={cursor}
          busy={read === null}
          className="mono min-w-0 text-mono"
          renderRow={(row, attributes) => (
            <HexRow
              key={row}
              {...attributes}
              at={row * BYTES_PER_ROW}
              size={size}
              read={read}
              marked={marked}
              field={
                marked &&
                shownField && {
                  start: marked.start + shownField.at,
                  end: marked.start + shownField.at + shownField.length,
                }
              }
              underCursor={cursor === row}
              onByte={(at) => setField(marked && fieldAt(fields, at - marked.start))}
            />
          )}
          onCursor={setCursor}
          onSight={(first, end) => setSight({ first, end })}
          onKey={onKey}
        />
        {fields.length > 0 && <FieldList fields={fields} shown={field} onShow={setField} />}
      </div>
    </div>
  )
}

function fieldAt(fields: ReturnType<typeof binaryFields>, at: number): number | null {
  const found = fields.findIndex((field) => at >= field.at && at < field.at + field.length)
  return found < 0 ? null : found
}

/** One that is read, before one that only lies beside. */
function firstFile(files: readonly FileRow[]): FileRow | undefined {
  return files.find(({ size, group }) => size > 0 && group !== 'not-read') ?? files.find(({ size }) => size > 0)
}
