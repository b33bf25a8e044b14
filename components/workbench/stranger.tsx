import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'

const PER_ROW = 16

/** A file that no format knows: what it looks like, what was asked, and its first bytes. */
export function Stranger({ file }: { file: FileRow }) {
  const { stranger } = words.inventoryRows
  const bytes = file.firstBytes ?? new Uint8Array()
  const rows = Array.from({ length: Math.ceil(bytes.length / PER_ROW) }, (_, i) =>
    bytes.subarray(i * PER_ROW, (i + 1) * PER_ROW),
  )
  return (
    <div className="rounded-r-field border-strong border-l-2 bg-raised px-12 py-8">
      <p>
        {file.stranger ? stranger.looksLike(file.stranger) : stranger.unknown} {file.trouble}
        {file.tried && file.tried.length > 0 && <span className="text-ink2"> {stranger.tried(file.tried)}</span>}
      </p>
      {rows.length > 0 && (
        <pre className="mono mt-6 overflow-x-auto text-[11px] text-ink2 leading-[16px]">
          {rows.map((row, i) => `${hex(i * PER_ROW, 4)}  ${hexOf(row)}  ${textOf(row)}`).join('\n')}
        </pre>
      )}
    </div>
  )
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

function hexOf(row: Uint8Array): string {
  return Array.from(row, (byte) => hex(byte, 2))
    .join(' ')
    .padEnd(PER_ROW * 3 - 1)
}

function textOf(row: Uint8Array): string {
  return Array.from(row, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·')).join('')
}
