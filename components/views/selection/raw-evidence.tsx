'use client'

import { useState } from 'react'
import { isBinary } from '@/components/evidence/binary-kinds'
import { asciiOf, hexOf } from '@/components/evidence/hex-rows'
import { RecognisedText } from '@/components/evidence/recognised-text'
import { useBytes } from '@/components/evidence/use-bytes'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { LineRow } from '@/lib/engine/queries'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { formatSize } from '@/lib/words/size'
import { rawParts } from './raw-line'

const TEXT_LIMIT = 16 * 1024
const FOLDED_TEXT = 420
const FOLDED_BYTES = 48
const HEX_COLUMNS = 8

/** The bytes of the selection: a text as it stands there, or the first bytes of a binary row. */
export function RawEvidence({
  engine,
  evidence,
  file,
  line,
}: {
  engine: EngineClient
  evidence: Evidence
  file: FileRow
  line: LineRow | null
}) {
  const [whole, setWhole] = useState('')
  const length = Math.min(evidence.end - evidence.start, TEXT_LIMIT)
  const read = useBytes(engine, evidence.file, evidence.start, evidence.start + length)
  if (read === null || read.start !== evidence.start) return <div className="mx-12 mt-9 h-64 rounded-field bg-bg" />
  const key = `${evidence.file}:${evidence.start}`
  const folded = whole !== key
  const binary = isBinary(file.kind, read.bytes)
  const limit = binary ? FOLDED_BYTES : foldedLength(read.bytes)
  const bytes = folded ? read.bytes.subarray(0, limit) : read.bytes
  return (
    <div className="mx-12 mt-9 mb-2 rounded-field border border-line bg-bg px-9 py-7">
      {binary ? (
        <HexLines bytes={bytes} />
      ) : (
        <RawText text={new TextDecoder().decode(bytes).trimEnd()} message={line?.message ?? ''} />
      )}
      {length > limit && (
        <button
          type="button"
          aria-expanded={!folded}
          onClick={() => setWhole(folded ? key : '')}
          className="h-24 text-accent text-note"
        >
          {folded ? words.selection.showAll(formatSize(length)) : words.selection.showLess}
        </button>
      )}
    </div>
  )
}

/** The first line and, where a trace follows, the exception: its frames stand in the list of lines. */
function foldedLength(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes.subarray(0, FOLDED_TEXT))
  const frames = text.search(/\s+at [\w.$/<>]+\(/)
  return new TextEncoder().encode(frames < 0 ? text : text.slice(0, frames)).length
}

function RawText({ text, message }: { text: string; message: string }) {
  // The message that the engine gives is cut at 2,000 characters, the text here may be cut earlier.
  const begin = message.slice(0, 40)
  return (
    <p className="mono whitespace-pre-wrap text-fine text-ink2 leading-16 [overflow-wrap:anywhere] wide:leading-18">
      {rawParts(text, begin).map((part, i) =>
        part.kind === 'message' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
          <span key={i} className="font-medium text-ink">
            <RecognisedText text={part.text} deciding />
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
          <span key={i} title={part.full} className={part.kind === 'strong' ? 'font-medium text-ink' : undefined}>
            {part.text}
          </span>
        ),
      )}
    </p>
  )
}

function HexLines({ bytes }: { bytes: Uint8Array }) {
  const rows = Array.from({ length: Math.ceil(bytes.length / HEX_COLUMNS) }, (_, i) => i * HEX_COLUMNS)
  return (
    <pre className="mono text-fine text-ink2 leading-16">
      {rows.map((at) => {
        const row = Array.from(bytes.subarray(at, at + HEX_COLUMNS))
        return `${row
          .map(hexOf)
          .join(' ')
          .padEnd(HEX_COLUMNS * 3)} ${row.map(asciiOf).join('')}\n`
      })}
    </pre>
  )
}
