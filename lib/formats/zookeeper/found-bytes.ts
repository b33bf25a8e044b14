/** Of a pattern no wording has more groups. */
const MOST_GROUPS = 32

/** Where a scanner found the groups of a wording: in place of the array that `RegExp.exec` makes for each match. */
export class FoundBytes {
  /** The message's; ASCII. */
  bytes: DataView = new DataView(new ArrayBuffer(0))
  /** Begin and end of each group at twice its number; -1 for one that was not met. */
  readonly places = new Int32Array((MOST_GROUPS + 1) * 2)

  text(group: number): string | undefined {
    const from = this.places[group * 2]!
    return from === -1 ? undefined : asciiText(this.bytes, from, this.places[group * 2 + 1]!)
  }
}

export function asciiText(bytes: DataView, from: number, to: number): string {
  return ASCII.decode(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from))
}

const ASCII = new TextDecoder('latin1')
