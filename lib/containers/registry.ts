import { LEAST_SCORE } from '../formats/recognize.ts'
import type { Container } from './container.ts'
import { gzip } from './gzip.ts'
import { mixedText } from './mixed-text.ts'
import { snappyStream } from './snappy-stream.ts'
import { tar } from './tar.ts'
import { zip } from './zip.ts'

/** Every container, one line each. */
const containers: readonly Container[] = [gzip, snappyStream, tar, zip, mixedText]

export function recognizeContainer(head: Uint8Array, name: string): { container: Container; score: number } | null {
  let best: { container: Container; score: number } | null = null
  for (const container of containers) {
    const score = container.recognize(head, name)
    if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { container, score }
  }
  return best
}
