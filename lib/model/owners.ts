import type { FileId } from '../words/evidence.ts'
import { dataDirectoryOf, folderOf, type Holding } from './holding.ts'
import { sidInPath } from './identity.ts'
import type { OpenedFile } from './opened-file.ts'
import { myidIn } from './settings.ts'
import { groupsBy } from './time-order.ts'

export interface Ownership {
  readonly ensemble: string | null
  readonly sid: number | null
}

interface Known extends Ownership {
  readonly folder: string
}

/**
 * To whom each file belongs that does not say so itself: the nearest folder above it in which servers are known decides. Where
 * those are several, the file's own name picks one (`mntr/13.jsonl`), else it belongs to their ensemble only.
 */
export function ownersOf(
  files: readonly OpenedFile[],
  groups: readonly (readonly Holding[])[],
): Map<FileId, Ownership> {
  const owners = new Map<FileId, Ownership>()
  const known: Known[] = groups.flatMap((group, i) =>
    group.map(({ sid, folder }) => ({ ensemble: String(i + 1), sid, folder })),
  )
  for (const [i, group] of groups.entries())
    for (const { files: own, sid } of group) for (const id of own) claim(owners, id, { ensemble: String(i + 1), sid })
  const folders = groupsBy(known, ({ folder }) => folder)
  const inner = known.flatMap((one) => foldersAbove(one.folder).map((outer) => ({ outer, one })))
  const trees = new Map(
    [...groupsBy(inner, ({ outer }) => outer)].map(([outer, all]) => [outer, all.map(({ one }) => one)]),
  )
  const members = new Map(
    groups.map((group, i) => [String(i + 1), new Set(group.flatMap((holding) => [...holding.members.keys()]))]),
  )
  for (const file of files) {
    if (owners.has(file.id) || !belongsToZooKeeper(file)) continue
    const owner = nearestOwner(file, folders, trees, members)
    if (owner !== null) owners.set(file.id, owner)
  }
  return owners
}

/** A merged file has several owners: then it is nobody's alone. */
function claim(owners: Map<FileId, Ownership>, id: FileId, owner: Ownership): void {
  const before = owners.get(id)
  if (before === undefined) owners.set(id, owner)
  else if (before.ensemble !== owner.ensemble) owners.set(id, { ensemble: null, sid: null })
  else if (before.sid !== owner.sid) owners.set(id, { ensemble: before.ensemble, sid: null })
}

/** Whoever has the client's log beside a server's is no server by that. */
function belongsToZooKeeper(file: OpenedFile): boolean {
  if (file.kind === 'zookeeper/client-log') return false
  return (
    file.kind?.startsWith('zookeeper/') === true || file.kind === 'jvm/gc-log' || file.kind === 'metrics/prometheus'
  )
}

type ByFolder = ReadonlyMap<string, readonly Known[]>
/** Servers that configurations and lines name, by ensemble: also those of which nothing else is here. */
type Members = ReadonlyMap<string, ReadonlySet<number>>

/** Who is known in its own folder, else in the nearest folder above with all that is in it. */
function nearestOwner(file: OpenedFile, folders: ByFolder, trees: ByFolder, members: Members): Ownership | null {
  const folder = folderOf(file.path)
  const own = folders.get(folder)
  const base = own === undefined ? foldersAbove(folder).find((outer) => trees.has(outer)) : folder
  const candidates = base === undefined ? undefined : (own ?? trees.get(base))
  if (base === undefined || candidates === undefined) return null
  const path = isData(file) ? dataDirectoryOf(file.path) : file.path
  const below = path.slice(base.length === 0 ? 0 : base.length + 1).replace(DATA_FOLDER, '$1')
  return choose(candidates, myidIn(file) ?? sidInPath(below), members)
}

/** Named after a zxid (`log.1`, `snapshot.3`): only its folder can tell a server. */
function isData({ kind }: OpenedFile): boolean {
  return kind === 'zookeeper/txn-log' || kind === 'zookeeper/snapshot'
}

/** Its number is that of a format, and no server's. */
const DATA_FOLDER = /(^|\/)version-2\//

function choose(candidates: readonly Known[], said: number | null, members: Members): Ownership {
  const named = candidates.filter(({ sid }) => sid === said)
  const [only] = candidates
  if (candidates.length === 1 && (said === null || named.length === 1))
    return { ensemble: only!.ensemble, sid: only!.sid }
  const ensembles = new Set((named.length > 0 ? named : candidates).map(({ ensemble }) => ensemble))
  const [ensemble] = ensembles
  if (ensembles.size !== 1 || ensemble == null) return { ensemble: null, sid: null }
  // a server of which only this file is here is known from the others
  const isMember = said !== null && members.get(ensemble)?.has(said) === true
  return { ensemble, sid: named.length > 0 || isMember ? said : null }
}

/** The folder itself and those above it, nearest first, the outermost as ''. */
function foldersAbove(folder: string): string[] {
  const folders = [folder]
  while (folders.at(-1) !== '') folders.push(folderOf(folders.at(-1)!))
  return folders
}
