import { type Group, groupOf } from './group.ts'
import type { Neighbours } from './neighbours.ts'
import { groupsBy } from './time-order.ts'

export type Fits = (a: Group, b: Group) => boolean

/**
 * Joins groups that fit, those first whose common folder is deepest: folder by folder from the innermost to the outermost, and
 * in each the earliest group with the earliest one that fits. A joined group comes after all others. `neighboursOf` makes an
 * empty index, which finds every two groups that fit.
 */
export function joinNearest(groups: readonly Group[], fits: Fits, neighboursOf: () => Neighbours): Group[] {
  const left = new Set(groups)
  for (let depth = Math.max(0, ...groups.flatMap(depthsOf)); depth >= 0; depth--) {
    const inside = [...left].flatMap((group) => [...foldersAt(group, depth)].map((folder) => ({ folder, group })))
    for (const together of groupsBy(inside, ({ folder }) => folder).values()) {
      const here = together.map(({ group }) => group).filter((group) => left.has(group))
      if (here.length > 1) joinWithin(here, fits, neighboursOf(), left)
    }
  }
  return [...left]
}

/** Joins what fits of these, and keeps `left` as it is then. */
function joinWithin(groups: readonly Group[], fits: Fits, neighbours: Neighbours, left: Set<Group>): void {
  const places = new Map(groups.map((group, place) => [group, place]))
  for (const group of groups) neighbours.add(group)
  const queue = [...groups]
  for (const group of queue) {
    if (!places.has(group)) continue
    const partner = earliestThatFits(group, fits, neighbours, places)
    if (partner === null) continue
    const joined = groupOf(inOrder(group, partner, places).flatMap(({ holdings }) => holdings))
    for (const gone of [group, partner]) {
      neighbours.remove(gone)
      places.delete(gone)
      left.delete(gone)
    }
    places.set(joined, queue.length)
    neighbours.add(joined)
    left.add(joined)
    queue.push(joined)
  }
}

function earliestThatFits(
  group: Group,
  fits: Fits,
  neighbours: Neighbours,
  places: ReadonlyMap<Group, number>,
): Group | null {
  let earliest: Group | null = null
  for (const other of neighbours.of(group)) {
    if (other === group || (earliest !== null && places.get(other)! > places.get(earliest)!)) continue
    if (fits(group, other)) earliest = other
  }
  return earliest
}

function inOrder(a: Group, b: Group, places: ReadonlyMap<Group, number>): [Group, Group] {
  return places.get(a)! < places.get(b)! ? [a, b] : [b, a]
}

function depthsOf({ folders }: Group): number[] {
  return folders.map(({ length }) => length)
}

/** The folders of this depth that something of a group is in. */
function foldersAt({ folders }: Group, depth: number): Set<string> {
  return new Set(folders.filter(({ length }) => length >= depth).map((folder) => folder.slice(0, depth).join('/')))
}
