/** A field at a fixed place of a binary row. */
export interface BinaryField {
  /** The field's word (`baseOffset`). */
  readonly name: string
  /** First byte, from the start of the row. */
  readonly at: number
  readonly length: number
  readonly value: string
  /** What the value says, where that is not plain. */
  readonly meaning?: string
}

export interface FieldLayout {
  /** Bytes that must be there. */
  readonly size: number
  read(view: DataView, baseOffset: number | null): readonly BinaryField[]
}

/** `2023-10-11 20:26:32.377 Z`; the bare number where no calendar has the day. */
export function utcOf(milliseconds: bigint): string {
  const date = new Date(Number(milliseconds))
  return Number.isNaN(date.getTime()) ? `${milliseconds}` : date.toISOString().replace('T', ' ').replace('Z', ' Z')
}
