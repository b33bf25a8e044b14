import { groupDigits } from '../../words/size.ts'

/**
 * Here kafka-dump-log dies of an exception that nobody catches: exit status 1, and whatever it would have printed after this is
 * lost. The message says which rule the bytes break; it follows the file and the byte.
 */
export class ToolDeath extends Error {
  /** In the file; null where it is not about a byte. */
  readonly byte: number | null

  constructor(message: string, byte: number | null = null) {
    super(message)
    this.name = 'ToolDeath'
    this.byte = byte
  }
}

/** A field of a message lies, as its length says, where there is nothing. */
export class FieldDeath extends ToolDeath {
  /** What Java's exception says of it, which a decoder of the tool may catch; null where that says nothing. */
  readonly text: string | null

  constructor(message: string, text: string | null) {
    super(message)
    this.text = text
  }
}

/** A file, maybe one beside the file that was asked for, cannot be opened or read. */
export class UnreadableFile extends ToolDeath {
  readonly path: string

  constructor(path: string, message: string) {
    super(message)
    this.name = 'UnreadableFile'
    this.path = path
  }
}

/** File, byte and rule. */
export function describeDeath(path: string, death: ToolDeath): string {
  const place = death.byte === null ? '' : `, byte ${groupDigits(death.byte)}`
  return `${death instanceof UnreadableFile ? death.path : path}${place}: ${death.message}.`
}
