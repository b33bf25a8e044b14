'use client'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { CONFIDENCE_GLYPH, CONFIDENCES } from '@/lib/words/certainty'
import { groupDigits } from '@/lib/words/size'
import { formatClock } from '@/lib/words/time'
import { ActionKey } from './shown-keys'
import { writtenBy } from './written-by'

const { status } = words.workbench

export interface StatusBarProps {
  snapshot: Snapshot
  cursor: number | null
  onUnparsed(): void
  onKeys(): void
}

const SYSTEMS = [
  ['zookeeper/', status.zookeeper],
  ['kafka/', status.kafka],
] as const

/** What was read, by whom it was written, where the cursor is, and what the four glyphs mean. */
export function StatusBar({ snapshot, cursor, onUnparsed, onKeys }: StatusBarProps) {
  const { lines, document, reading } = snapshot
  const about = reading.bytesRead < reading.bytesTotal ? '≈ ' : ''
  return (
    <footer className="flex h-26 items-center gap-16 overflow-hidden whitespace-nowrap border-line border-t bg-pane px-12 text-ink3 text-note [&_b]:font-medium [&_b]:text-ink2">
      <span>
        <b>{about + groupDigits(lines.total)}</b> {status.logLines}{' '}
        <button
          type="button"
          onClick={onUnparsed}
          className="h-24 underline decoration-dotted underline-offset-3 hover:text-ink"
        >
          <b>{groupDigits(lines.unparsed)}</b> {status.unparsed}
        </button>
      </span>
      {SYSTEMS.map(([prefix, name]) => {
        const files = document.files.filter((file) => file.kind?.startsWith(prefix))
        const releases = writtenBy(files.flatMap((file) => file.release ?? []))
        return (
          releases !== '' && (
            <span key={prefix}>
              {name} <b>{releases}</b>
            </span>
          )
        )
      })}
      <span>
        {status.cursor} <b className="mono">{cursor === null ? status.noCursor : formatClock(cursor)}</b>
      </span>
      <span>
        {CONFIDENCES.map((confidence) => (
          <b key={confidence} className="mr-7">
            {CONFIDENCE_GLYPH[confidence]} {words.names.certainty[confidence]}
          </b>
        ))}
      </span>
      <button type="button" onClick={onKeys} className="ml-auto h-24 hover:text-ink">
        <ActionKey action="keys" /> {status.keys}
      </button>
    </footer>
  )
}
