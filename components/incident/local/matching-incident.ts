import type { KeptFile, KeptIncident } from './kept-incident'

/** Smaller files (a myid, most of a zoo.cfg) are the same in many incidents: they tell two apart only where all files are equal. */
const TELLING_BYTES = 1024
/** Of the smaller of both sets, by bytes: the rest may be files that rotated away, or that came later. */
const LEAST_SHARE = 0.5

/**
 * The incident that was made from these files, or from enough of them: some may be left out, others may be new. Of several, the one
 * that has most in common, then the one opened last. Null: these files were not here before.
 */
export function matchingIncident(
  kept: readonly KeptIncident[],
  files: readonly Pick<KeptFile, 'fingerprint' | 'size'>[],
): KeptIncident | null {
  let best: { incident: KeptIncident; share: number } | null = null
  for (const incident of [...kept].sort((a, b) => b.openedAt - a.openedAt)) {
    const share = commonShare(incident.files, files)
    if (share > (best?.share ?? 0)) best = { incident, share }
  }
  return best?.incident ?? null
}

type Known = Pick<KeptFile, 'fingerprint' | 'size'>

/** Bytes that both have, of all that either has, 0 to 1; 0 where they have less than half of the smaller set in common. */
function commonShare(a: readonly Known[], b: readonly Known[]): number {
  const kept = sizes(a)
  const open = sizes(b)
  if (kept.size === open.size && kept.size > 0 && [...kept.keys()].every((key) => open.has(key))) return 1
  const shared = telling([...open].filter(([key]) => kept.has(key)))
  const smaller = Math.min(telling([...kept]), telling([...open]))
  if (shared === 0 || shared < smaller * LEAST_SHARE) return 0
  return shared / (telling([...kept]) + telling([...open]) - shared)
}

function sizes(files: readonly Known[]): ReadonlyMap<string, number> {
  return new Map(files.map(({ fingerprint, size }) => [`${fingerprint} ${size}`, size]))
}

function telling(files: readonly (readonly [string, number])[]): number {
  return files.reduce((sum, [, size]) => sum + (size < TELLING_BYTES ? 0 : size), 0)
}
