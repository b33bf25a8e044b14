import { copyText } from '@/components/workbench/copy'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { isBinary } from './binary-kinds'
import { hexDump } from './hex-rows'

const COPY_LIMIT = 64 * 1024

/** Copies a place with what stands there: its lines, or its bytes as hex. */
export async function copyEvidence(engine: EngineClient, file: FileRow, { start, end, line }: Evidence): Promise<void> {
  const bytes = await engine.bytes(file.id, start, Math.min(end, start + COPY_LIMIT))
  const content = isBinary(file.kind, bytes) ? hexDump(bytes, start) : new TextDecoder().decode(bytes).trimEnd()
  await copyText(`${words.evidence.copied(file.path, line, start, end)}\n${content}`, words.actions.theSelection)
}
