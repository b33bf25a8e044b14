import type { FileId } from '../words/evidence.ts'
import { sidInPath } from './identity.ts'
import { type LogEvent, numberField, wideField } from './log-event.ts'
import type { LogReader } from './log-reader.ts'
import { type Member, membersIn, membersSeen } from './membership.ts'
import type { OpenedFile } from './opened-file.ts'
import { RESOLVING, type Resolved, resolvedIn } from './resolved.ts'
import type { ServerLog } from './server-log.ts'
import { myidIn } from './settings.ts'
import { groupsBy } from './time-order.ts'

/** What the files hold of one server in one place: a log with what lies beside it, or a folder with its configuration. */
export interface Holding {
  readonly sid: number
  readonly folder: string
  readonly files: readonly FileId[]
  /** Null: no log of it is here. */
  readonly log: ServerLog | null
  /** Server id → `host:quorumPort`, from its configuration, else from what its log says of learners. */
  readonly members: ReadonlyMap<number, Member>
  readonly resolved: Resolved
  /** Votes that it cast, and that it received, as text: the same vote in two logs ties them together. */
  readonly cast: ReadonlyMap<string, number>
  readonly received: ReadonlyMap<string, number>
  /** Epochs that its votes name, lowest and highest; null where there are none. */
  readonly epochs: { readonly low: number; readonly high: number } | null
}

export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at < 0 ? '' : path.slice(0, at)
}

export function isInside(folder: string, outer: string): boolean {
  return outer === '' || folder === outer || folder.startsWith(`${outer}/`)
}

/** One for each log whose server is known, and one for each folder that has a `myid` but no such log. */
export function holdingsOf(files: readonly OpenedFile[], logs: readonly ServerLog[], reader: LogReader): Holding[] {
  const byId = new Map(files.map((file) => [file.id, file]))
  const configs = groupsBy(
    files.filter((file) => file.format?.tables.settings !== undefined),
    (file) => folderOf(file.path),
  )
  const membersBeside = (folder: string): Member[] => (configs.get(folder) ?? []).flatMap(membersIn)
  const folderOfLog = (log: ServerLog): string => folderOf(byId.get(log.files[0]!)?.path ?? '')
  const logsByFolder = groupsBy(logs, folderOfLog)
  const notifications = groupsBy(reader.events('FLE_NOTIF'), (event) => event.log)
  const learners = groupsBy(reader.events('LH_SID'), (event) => event.log)
  const resolving = groupsBy(reader.events(...RESOLVING), (event) => event.log)
  const holdings: Holding[] = []
  for (const log of logs) {
    if (log.sid === null) continue
    const folder = folderOfLog(log)
    const alone = logsByFolder.get(folder)!.length === 1
    const members = [...membersSeen(learners.get(log.number) ?? []), ...(alone ? membersBeside(folder) : [])]
    holdings.push({
      sid: log.sid,
      folder,
      files: [...log.files, ...log.copies],
      log,
      ...votesOf(log, notifications.get(log.number) ?? []),
      members: byKey(members),
      resolved: resolvedIn(resolving.get(log.number) ?? []),
    })
  }
  const known = new Set(holdings.map(({ folder }) => folder))
  for (const file of files) {
    const sid = file.kind === 'zookeeper/myid' ? myidIn(file) : null
    const folder = folderOf(file.path)
    if (sid === null || known.has(folder)) continue
    known.add(folder)
    holdings.push({
      sid,
      folder,
      files: [file.id],
      log: null,
      ...NOTHING_LOGGED,
      members: byKey(membersBeside(folder)),
    })
  }
  return [...holdings, ...dataHoldings(files, holdings, membersBeside)]
}

const NOTHING_LOGGED = { cast: new Map(), received: new Map(), epochs: null, resolved: new Map() }

/** A data directory alone: of a server that nothing else is here of, whose id its path says (`zk3/version-2/log.5`). */
function dataHoldings(
  files: readonly OpenedFile[],
  known: readonly Holding[],
  membersBeside: (folder: string) => Member[],
): Holding[] {
  const data = files.filter(({ kind }) => kind === 'zookeeper/txn-log' || kind === 'zookeeper/snapshot')
  const sids = new Set(known.map(({ sid }) => sid))
  return [...groupsBy(data, ({ path }) => dataDirectoryOf(path))].flatMap(([folder, own]): Holding[] => {
    const sid = sidInPath(folder)
    if (
      sid === null ||
      sids.has(sid) ||
      known.some((holding) => isInside(folder, holding.folder) && holding.folder !== '')
    )
      return []
    const members = byKey(membersBeside(folder))
    return [{ sid, folder, files: own.map(({ id }) => id), log: null, ...NOTHING_LOGGED, members }]
  })
}

/** The folder that `version-2` is in. */
export function dataDirectoryOf(path: string): string {
  return folderOf(path).replace(/(^|\/)version-2$/, '')
}

function byKey(members: readonly Member[]): Map<number, Member> {
  return new Map(members.map((member) => [member.sid, member]))
}

function votesOf(log: ServerLog, notifications: readonly LogEvent[]): Pick<Holding, 'cast' | 'received' | 'epochs'> {
  const cast = new Map<string, number>()
  const received = new Map<string, number>()
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const event of notifications) {
    const { sid, nstate, leader } = event.fields
    const zxid = wideField(event, 'zxid') ?? 0n
    const epoch = Number(wideField(event, 'peerEpoch') ?? 0n)
    const settled = nstate !== 'LOOKING'
    if (settled && epoch >= 0 && epoch < 2 ** 31) {
      low = Math.min(low, epoch)
      high = Math.max(high, epoch)
    }
    // a settled vote is frozen since the last election, so every server that hears one of that leader hears the same
    const token = settled
      ? `settled ${leader} ${epoch} ${zxid}`
      : `${sid} ${leader} ${wideField(event, 'round')} ${epoch} ${zxid}`
    if (!settled && numberField(event, 'sid') === log.sid) cast.set(token, event.time)
    else received.set(token, event.time)
  }
  return { cast, received, epochs: low <= high ? { low, high } : null }
}
