import { blobSource } from '../../lib/bytes/source.ts'
import { buffersOf } from '../../lib/columns/chunk.ts'
import { planParts } from '../../lib/engine/reading-plan.ts'
import type { Part } from '../../lib/formats/format.ts'
import { formatById } from '../../lib/formats/registry.ts'
import { DecodePool } from '../../lib/workers/decode-pool.ts'

const WORKERS = 2

/** What a decode gave: rows and bytes of columns, by table. */
export type Decoded = Readonly<Record<string, { readonly rows: number; readonly bytes: number }>>

declare global {
  interface Window {
    /** Decodes the file of the page's input as the product does: in parts, by two workers. */
    decode(formatId: string): Promise<{ milliseconds: number; tables: Decoded }>
  }
}

const pool = new DecodePool(WORKERS, (slot) => {
  throw new Error(`decode worker ${slot} is lost`)
})
for (let slot = 0; slot < WORKERS; slot++) {
  const worker = new Worker('/decode.worker.js', { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ port: port2 }, [port2])
  pool.connect(slot, port1)
}

window.decode = async (formatId) => {
  const file = document.querySelector('input')?.files?.[0]
  const format = formatById(formatId)
  if (file === undefined || format === null) throw new Error(`There is no file, or no format ${formatId}.`)
  const source = blobSource(file, file.name)
  const { signal } = new AbortController()
  const from = performance.now()
  const parts = await Promise.all(
    planParts([{ start: 0, end: file.size, line: 1 }], format.divisible).map(({ range }) =>
      pool.decode({ source, format, range, signal, onProgress() {} }),
    ),
  )
  return { milliseconds: performance.now() - from, tables: measured(parts) }
}

function measured(parts: readonly Part[]): Decoded {
  const tables: Record<string, { rows: number; bytes: number }> = {}
  for (const part of parts)
    for (const [name, chunks] of Object.entries(part.tables))
      for (const chunk of chunks) {
        tables[name] ??= { rows: 0, bytes: 0 }
        tables[name].rows += chunk.length
        for (const { byteLength } of buffersOf(chunk)) tables[name].bytes += byteLength
      }
  return tables
}
