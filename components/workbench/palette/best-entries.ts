import { fits } from './fuzzy'
import { GROUPS, type PaletteEntry } from './palette-entry'

/** Of a group, at most so many: who wants more types more. All actions are there, as a list of what can be done. */
const MOST: Readonly<Record<PaletteEntry['group'], number>> = { goTo: 12, story: 7, actions: 200, files: 7 }

/** What is found by its words, group by group: the best first, and of equals what was chosen lately. */
export function bestEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
): readonly PaletteEntry[] {
  const lately = (id: string) => (recent.includes(id) ? recent.length - recent.indexOf(id) : 0)
  const found = entries
    .map((entry) => ({ entry, score: fits(`${entry.text} ${entry.searched ?? entry.detail ?? ''}`, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lately(b.entry.id) - lately(a.entry.id))
    .map(({ entry }) => entry)
  return GROUPS.flatMap((group) => found.filter((entry) => entry.group === group).slice(0, MOST[group]))
}
