import { SealError } from './seal-error.ts'

export async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Throws a SealError where it is more than `limit` bytes, or no gzip. */
export async function gunzipped(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new SealError('altered')
    })
    if (done) break
    size += value.length
    if (size > limit) {
      void reader.cancel().catch(() => {}) // what it was in the middle of does not matter any more
      throw new SealError('too-large')
    }
    pieces.push(value as Uint8Array<ArrayBuffer>)
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
