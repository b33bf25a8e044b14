import { GridCell, GridRow, type GridRowProps } from '@/components/evidence/grid'
import { asciiOf, BYTES_PER_ROW, hexOf, offsetOf } from '@/components/evidence/hex-rows'
import { classNames } from '@/components/ui/class-names'

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
  const style = (place: number, value: number | undefined) => {
    if (isIn(field, place)) return 'bg-accent text-accent-ink'
    return isIn(marked, place) ? 'bg-accent/20 text-ink' : value === 0 && 'text-ink3'
  }
  return (
    <GridRow {...row} className="flex px-11">
      <GridCell className="flex-none pr-16 text-ink3">{offsetOf(at, size)}</GridCell>
      <GridCell className="w-[326px] flex-none text-ink2 wide:w-[348px]">
        {bytes.map(({ place, value }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keys choose fields in the list beside
          <span
            key={place}
            onClick={() => onByte(place)}
            className={classNames('inline-block px-3', place % BYTES_PER_ROW === 8 && 'ml-6', style(place, value))}
          >
            {value === undefined ? '··' : hexOf(value)}
          </span>
        ))}
      </GridCell>
      <GridCell className="min-w-0 pl-8 text-ink2">
        {bytes.map(({ place, value }) => (
          <span key={place} className={classNames(style(place, value))}>
            {value === undefined ? ' ' : asciiOf(value)}
          </span>
        ))}
      </GridCell>
    </GridRow>
  )
}

function isIn(span: Span | null, at: number): boolean {
  return span !== null && at >= span.start && at < span.end
}
