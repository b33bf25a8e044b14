/** Unpacks what one batch, or one member, was packed to. */
export interface Codec {
  /** Loads what it needs before the first `decode`; at once where there is nothing to load. */
  ready?(): Promise<void>
  /**
   * All of the output, at most `limit` bytes. The array may be a view that the next call overwrites. Throws `CodecError`
   * where the bytes do not follow the format or the output would be longer.
   */
  decode(input: Uint8Array, limit: number): Uint8Array
}

/** What is wrong with packed bytes, in words that fit behind "its records could not be unpacked: ". */
export class CodecError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CodecError'
  }
}

export function tooLarge(limit: number): CodecError {
  return new CodecError(`they unpack to more than the ${limit / 1_048_576} MiB that are allowed`)
}
