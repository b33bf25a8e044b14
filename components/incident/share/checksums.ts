import type { EngineClient } from '@/lib/engine/engine-api'
import type { IncidentBundle } from '@/lib/incident/bundle'
import { isBeside } from '@/lib/incident/same-files'

/** SHA-256 of every file that is read and has none yet: those of more than 64 MB, which are read once more for it. */
export async function withChecksums(
  engine: EngineClient,
  bundle: IncidentBundle,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<IncidentBundle> {
  const { files, document } = bundle.snapshot
  const missing = files.filter((file) => file.sha256 === null && !isBeside(file))
  const found = new Map<string, string | null>()
  for (const { id } of missing) {
    signal.throwIfAborted()
    onProgress(found.size, missing.length)
    found.set(id, await engine.sha256(id))
  }
  const withFound = <File extends { id: string; sha256: string | null }>(file: File): File => ({
    ...file,
    sha256: file.sha256 ?? found.get(file.id) ?? null,
  })
  const entries = { ...document, files: document.files.map(withFound) }
  return { ...bundle, snapshot: { ...bundle.snapshot, files: files.map(withFound), document: entries } }
}
