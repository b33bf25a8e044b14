/** Decodes ranges of files and searches them. Holds nothing between two orders. */
import { blobSource } from '../bytes/source.ts'
import { buffersOf } from '../columns/chunk.ts'
import { Stopped } from '../engine/decoder.ts'
import { searchRows } from '../engine/row-search.ts'
import { decodeRange, type Part } from '../formats/format.ts'
import { formatById } from '../formats/registry.ts'
import type { Hello, Order, Outcome } from './messages.ts'

/** Progress is worth a message this often (ms). */
const PROGRESS_DISTANCE = 100
const stopped = new Set<number>()

self.addEventListener('message', (event: MessageEvent<Hello>) => serve(event.data.port), { once: true })

function serve(port: MessagePort): void {
  const tell = (outcome: Outcome, transfer: Transferable[] = []) => port.postMessage(outcome, transfer)
  tell({ type: 'pong' })
  port.onmessage = async ({ data: order }: MessageEvent<Order>) => {
    if (order.type === 'ping') return tell({ type: 'pong' })
    if (order.type === 'stop') return void stopped.add(order.id)
    try {
      if (order.type === 'decode') {
        const part = await decode(order, tell)
        tell({ type: 'part', id: order.id, part }, buffersOfPart(part))
      } else {
        const rows = await searchRows(blobSource(order.blob, ''), order, () => throwIfStopped(order.id))
        tell({ type: 'found', id: order.id, rows }, [rows.buffer as ArrayBuffer])
      }
    } catch (error) {
      if (error instanceof Stopped) tell({ type: 'stopped', id: order.id })
      else tell({ type: 'failed', id: order.id, reason: error instanceof Error ? error.message : String(error) })
    } finally {
      stopped.delete(order.id)
    }
  }
}

function decode(order: Extract<Order, { type: 'decode' }>, tell: (outcome: Outcome) => void): Promise<Part> {
  const { id, blob, name, range } = order
  const format = formatById(order.format)
  if (format === null) throw new Error(`there is no format ${order.format}`)
  let told = performance.now()
  return decodeRange(format, blobSource(blob, name), range, (place) => {
    throwIfStopped(id)
    if (performance.now() - told < PROGRESS_DISTANCE) return
    told = performance.now()
    tell({ type: 'progress', id, bytes: place - range.start })
  })
}

function throwIfStopped(id: number): void {
  if (stopped.has(id)) throw new Stopped()
}

function buffersOfPart(part: Part): ArrayBuffer[] {
  return Object.values(part.tables).flatMap((chunks) => chunks.flatMap(buffersOf))
}
