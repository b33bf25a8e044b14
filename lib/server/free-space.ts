import type { Db } from './database.ts'
import { ProblemError } from './problem.ts'
import type { Settings } from './settings.ts'

/** What SQLite's log takes beside what is written. */
const LOG_BYTES = 16 * 1024 * 1024

/**
 * On a disk that is full to the last byte nothing can be deleted either: SQLite overwrites what it deletes, in its log first. So there
 * stays as much as the largest incident has. Throws a `storage-full` problem; of a database elsewhere nothing is known.
 */
export async function checkFreeSpace(db: Db, { bundleBytes }: Settings): Promise<void> {
  const free = await db.freeBytes()
  if (free !== null && free < bundleBytes + LOG_BYTES)
    throw new ProblemError('storage-full', 'The disk of this server is nearly full. Nothing of it was kept.')
}

/** The same pieces, as long as there is space. */
export async function* whileSpace(
  db: Db,
  settings: Settings,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    await checkFreeSpace(db, settings)
    yield piece
  }
}
