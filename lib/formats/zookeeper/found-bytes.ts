/** Of a pattern no wording has more groups. */
const MOST_GROUPS = 32

/** Where a scanner found the groups of a wording: in place of the array that `RegExp.exec` makes for each match. */
export class FoundBytes {
  /** The message's; ASCII. */
  bytes: DataView = new DataView(new ArrayBuffer(0))
  /** From `first` on begin and end of each group, at twice its number; -1 for one that was not met. */
  places: Int32Array
  first = 0
  readonly #own = new Int32Array((MOST_GROUPS + 1) * 2)

  constructor() {
    this.places = this.#own
  }

  /** -1 for a group that was not met. */
  begin(group: number): number {
    return this.places[this.first + group * 2]!
  }

  end(group: number): number {
    return this.places[this.first + group * 2 + 1]!
  }

  text(group: number): string | undefined {
    const from = this.begin(group)
    return from === -1 ? undefined : asciiText(this.bytes, from, this.end(group))
  }

  /** Takes the places out of a memory that others will write to. */
  keep(): void {
    if (this.places === this.#own) return
    this.#own.set(this.places.subarray(this.first, this.first + this.#own.length))
    this.places = this.#own
    this.first = 0
  }
}

export function asciiText(bytes: DataView, from: number, to: number): string {
  return ASCII.decode(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from))
}

const ASCII = new TextDecoder('latin1')
