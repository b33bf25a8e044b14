import type { Snapshot } from '@/lib/engine/snapshot'

const keys = new WeakMap<Snapshot, string>()

/** Changes when lines, batches or zones do: what is drawn from rows alone is asked for again only then. */
export function dataKey(snapshot: Snapshot): string {
  const known = keys.get(snapshot)
  if (known !== undefined) return known
  const key = snapshot.files.map((file) => `${file.id} ${file.rows} ${file.zone.name ?? ''}`).join()
  keys.set(snapshot, key)
  return key
}
