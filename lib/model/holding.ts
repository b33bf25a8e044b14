import type { FileId } from '../words/evidence.ts'
import { numberField, wideField } from './log-event.ts'
import type { LogReader } from './log-reader.ts'
import { type Member, membersIn, membersSeenBy } from './membership.ts'
import type { OpenedFile } from './opened-file.ts'
import type { ServerLog } from './server-log.ts'
import { myidIn } from './settings.ts'

/** What the files hold of one server in one place: a log with what lies beside it, or a folder with its configuration. */
export interface Holding {
  readonly sid: number
  readonly folder: string
  readonly files: readonly FileId[]
  /** Null: no log of it is here. */
  readonly log: ServerLog | null
  /** Server id → `host:quorumPort`, from its configuration, else from what its log says of learners. */
  readonly members: ReadonlyMap<number, Member>
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
  const configs = files.filter((file) => file.format?.tables.settings !== undefined)
  const membersBeside = (folder: string): Member[] =>
    configs.filter((file) => folderOf(file.path) === folder).flatMap(membersIn)
  const holdings: Holding[] = []
  for (const log of logs) {
    if (log.sid === null) continue
    const folder = folderOf(byId.get(log.files[0]!)?.path ?? '')
    const alone = logs.filter((other) => folderOf(byId.get(other.files[0]!)?.path ?? '') === folder).length === 1
    const members = [...membersSeenBy(log.number, reader), ...(alone ? membersBeside(folder) : [])]
    holdings.push({
      sid: log.sid,
      folder,
      files: [...log.files, ...log.copies],
      log,
      ...votesOf(log, reader),
      members: byKey(members),
    })
  }
  for (const file of files) {
    const sid = myidIn(file)
    const folder = folderOf(file.path)
    if (sid === null || holdings.some((holding) => holding.folder === folder)) continue
    const nothing = { cast: new Map(), received: new Map(), epochs: null }
    holdings.push({ sid, folder, files: [file.id], log: null, ...nothing, members: byKey(membersBeside(folder)) })
  }
  return holdings
}

function byKey(members: readonly Member[]): Map<number, Member> {
  return new Map(members.map((member) => [member.sid, member]))
}

function votesOf(log: ServerLog, reader: LogReader): Pick<Holding, 'cast' | 'received' | 'epochs'> {
  const cast = new Map<string, number>()
  const received = new Map<string, number>()
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const event of reader.events('FLE_NOTIF')) {
    if (event.log !== log.number) continue
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
