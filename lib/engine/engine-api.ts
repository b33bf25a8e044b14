import type { EngineQueries } from './queries.ts'
import type { Snapshot } from './snapshot.ts'

/** A file as it was dropped or picked: `path` has the folders above it, with `/`. */
export interface DroppedFile {
  readonly path: string
  readonly blob: Blob
  /** Why the browser did not hand it out, in a few words; then the blob is empty. */
  readonly unreadable?: string
}

/**
 * What the page sees of the engine, which runs in a worker of its own (`lib/workers/engine-client.ts` implements it).
 * Commands return at once; what they bring shows in the next snapshot.
 */
export interface EngineClient extends EngineQueries {
  /** For `useSyncExternalStore`: the same object until something changed. */
  snapshot(): Snapshot
  subscribe(listener: () => void): () => void

  open(files: readonly DroppedFile[]): void
  /** Reads only files with these fingerprints from now on; others are listed as stopped, archives opened as always. */
  limitTo(fingerprints: readonly string[]): void
  /** Pasted text is a file named `PASTE`, `PASTE 2`, … */
  paste(text: string): void
  /** Stops reading one file, or all. What was read stays. */
  stop(fileId?: string): void
  retry(fileId: string): void
  /** Reads a file as of this kind (`kinds`), whatever its bytes look like. */
  treatAs(fileId: string, kind: string): void
  /** Drops everything that was opened. */
  clear(): void
  /** Read round this time first (ms of log time as written). */
  readAround(time: number): void
  /** IANA name or `±HH:MM` for a file that states no zone; null takes it back. */
  setZone(fileId: string, zone: string | null): void
  close(): void
}
