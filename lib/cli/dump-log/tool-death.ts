/**
 * Here kafka-dump-log dies of an exception that nobody catches: exit status 1, and whatever it would have printed after this is
 * lost. The message says which rule the bytes break; it ends a sentence that begins with the file and the byte.
 */
export class ToolDeath extends Error {
  /** In the file; null where it is not about a byte. */
  readonly byte: number | null
  /** The file, where it is another than the one that was asked for. */
  readonly path: string | null

  constructor(message: string, byte: number | null = null, path: string | null = null) {
    super(message)
    this.name = 'ToolDeath'
    this.byte = byte
    this.path = path
  }
}
