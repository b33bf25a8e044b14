import type { ByteSource } from '../bytes/source.ts'
import type { Diagnostic } from '../formats/diagnostic.ts'
import type { Range } from '../formats/format.ts'

/** One source that a container holds. Its ranges are of `source`, in order: a pasted part may be interrupted by prose. */
export interface Member {
  /** `ARCHIVE!/MEMBER`, `PASTE#L51-L146`. */
  readonly path: string
  readonly source: ByteSource
  readonly ranges: readonly Range[]
  /** Id of the format, where the container had to know it to cut; null: prose. Without it the member is recognised by content. */
  readonly kind?: string | null
}

/** Where a container keeps what it unpacks: OPFS in a browser, a temporary file under Node, memory in tests. */
export interface Spool {
  create(name: string): Promise<SpoolFile>
}

export interface SpoolFile {
  write(bytes: Uint8Array): Promise<void>
  /** Ends writing; the bytes stay readable as long as the engine lives. */
  finish(): Promise<ByteSource>
}

export interface Unpacking {
  readonly spool: Spool
  /** Bytes that may come out of one container, all members together. */
  readonly limit: number
  report(diagnostic: Diagnostic): void
  /** Bytes of the container consumed so far; throws when the reading was stopped. */
  progress(place: number): void
}

/** One source in, several out. */
export interface Container {
  readonly id: string
  readonly title: string
  /** Whether it is a file of its own in the list (an archive), or only its members are (a text that mixes several). */
  readonly listed: boolean
  /** 0 to 1, as `Format.recognize`. */
  recognize(head: Uint8Array, name: string): number
  /** Members come as soon as they are readable; what was unpacked before damage is kept. */
  open(source: ByteSource, unpacking: Unpacking): AsyncGenerator<Member>
}
