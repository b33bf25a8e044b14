const STORED = 'palette'
const MOST = 20

/** Ids of what was chosen in the palette, the last one first: of actions only, so that nothing of an incident is left behind. */
export function recentlyChosen(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return [] // no storage, or something else stands there
  }
}

export function rememberChosen(id: string): void {
  try {
    const others = recentlyChosen().filter((each) => each !== id)
    localStorage.setItem(STORED, JSON.stringify([id, ...others].slice(0, MOST)))
  } catch {
    // A browser may forbid storage: then nothing is remembered.
  }
}
