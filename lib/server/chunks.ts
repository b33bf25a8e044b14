import type { Db } from './database.ts'

/** Bytes of a row: small enough to hold a few in memory, large enough that 64 of them are a whole incident. */
const CHUNK_SIZE = 1024 * 1024

export async function writeChunk(db: Db, key: string, number: number, bytes: Uint8Array): Promise<void> {
  await db.run('insert into chunks (incident, number, bytes) values (?, ?, ?)', [key, number, bytes])
}

/** Bytes in pieces of any length as pieces of `CHUNK_SIZE`, the last one shorter. */
export async function* inChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let chunk = new Uint8Array(CHUNK_SIZE)
  let filled = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(piece.length - at, CHUNK_SIZE - filled)
      chunk.set(piece.subarray(at, at + taken), filled)
      at += taken
      filled += taken
      if (filled < CHUNK_SIZE) continue
      yield chunk
      chunk = new Uint8Array(CHUNK_SIZE)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}

/** Reads no faster than it is taken. Fails where the incident is deleted meanwhile: its reader counts the bytes. */
export function readChunks(db: Db, key: string, bytes: number): ReadableStream<Uint8Array> {
  let number = 0
  return new ReadableStream(
    {
      async pull(controller) {
        if (number * CHUNK_SIZE >= bytes) return controller.close()
        const [row] = await db.run<{ bytes: Uint8Array }>(
          'select bytes from chunks where incident = ? and number = ?',
          [key, number],
        )
        if (row === undefined) return controller.error(new Error('The incident was deleted while it was read.'))
        number += 1
        controller.enqueue(row.bytes)
      },
    },
    { highWaterMark: 1 },
  )
}
