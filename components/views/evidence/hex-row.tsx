import { GridCell, GridRow, type GridRowProps } from '@/components/evidence/grid'
import { asciiOf, BYTES_PER_ROW, hexOf, offsetOf } from '@/components/evidence/hex-rows'

interface Span {
  readonly start: number
  readonly end: number
}

export interface HexRowProps extends GridRowProps {
  /** Place of the first byte. */
  readonly at: number
  /** Of the file. */
  readonly size: number
  readonly read: { readonly start: number; readonly bytes: Uint8Array } | null
  readonly marked: Span | null
  /** The field that is looked at. */
  readonly field: Span | null
  onByte(at: number): void
}

/** Offset, 16 bytes, and what they are as text. */
export function HexRow({ at, size, read, marked, field, onByte, ...row }: HexRowProps) {
  const bytes = Array.from({ length: Math.min(BYTES_PER_ROW, size - at) }, (_, i) => ({
    place: at + i,
    value: read?.bytes[at + i - read.start],
  }))
  // Most rows have nothing to set off: they are two texts, not 32 elements.
  const isPlain = marked === null || marked.end <= at || marked.start >= at + BYTES_PER_ROW
  const styleOf = (place: number) =>
    isIn(field, place) ? 'bg-accent text-accent-ink' : isIn(marked, place) ? 'bg-accent/20 text-ink' : undefined
  return (
    <GridRow {...row} className="flex px-11">
      <GridCell className="flex-none pr-16 text-ink3">{offsetOf(at, size)}</GridCell>
      <GridCell className="w-340 flex-none whitespace-pre text-ink2 wide:w-366">
        {isPlain
          ? bytes.map(({ place, value }) => hexText(place, value)).join('')
          : bytes.map(({ place, value }) => (
              // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keys choose fields in the list beside
              <span key={place} onClick={() => onByte(place)} className={styleOf(place)}>
                {hexText(place, value)}
              </span>
            ))}
      </GridCell>
      <GridCell className="min-w-0 whitespace-pre text-ink2">
        {isPlain
          ? bytes.map(({ value }) => asciiText(value)).join('')
          : bytes.map(({ place, value }) => (
              <span key={place} className={styleOf(place)}>
                {asciiText(value)}
              </span>
            ))}
      </GridCell>
    </GridRow>
  )
}

function isIn(span: Span | null, at: number): boolean {
  return span !== null && at >= span.start && at < span.end
}

/** Two digits and a blank; one more between the halves of a row. */
function hexText(place: number, value: number | undefined): string {
  return `${value === undefined ? '··' : hexOf(value)} ${place % BYTES_PER_ROW === 7 ? ' ' : ''}`
}

function asciiText(value: number | undefined): string {
  return value === undefined ? ' ' : asciiOf(value)
}
