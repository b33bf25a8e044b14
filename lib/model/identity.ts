import { Table } from '../columns/table.ts'
import type { Part } from '../formats/format.ts'
import type { OpenedFile } from './opened-file.ts'
import { type OriginRun, originRuns, rowsOf } from './origins.ts'

/** Consecutive entries of a part that one server wrote. */
export interface Share {
  readonly part: Part
  readonly sid: number | null
  /** Half-open rows of the part's `entries`. */
  readonly firstRow: number
  readonly endRow: number
}

/** A record that names its own server in the header, the thread or a sentence of its own (spec 1.7, rules 1 to 3). */
const NAMES_ITSELF = 10

/**
 * Whose records a log holds (spec 1.7). One server id at full weight owns the whole file; two or more make it a merged log,
 * split at the records that say so. Weaker hints count only where nothing stronger is there; the path last.
 */
export function sharesOf(file: OpenedFile): Share[] {
  const runs = originRuns(file)
  if (new Set(runs.flatMap(({ origin }) => origin || [])).size > 1) return sharesOfOrigins(file, runs)
  const votes = identityVotes(identityRows(file))
  if (sureIn(votes).length > 1) return splitShares(file)
  return wholeFile(file, onlyKey(votes) ?? sidInPath(file.path))
}

/** What several containers wrote into one file: the lines of each say whose they are, its name says nothing. */
function sharesOfOrigins(file: OpenedFile, runs: readonly OriginRun[]): Share[] {
  const rows = new Map<string, IdentityRow[]>()
  const identities = new Map(file.parts.map((part) => [part, [...partIdentities(file, part)]]))
  const next = new Map<Part, number>()
  for (const { part, origin, endRow } of runs) {
    const own = rows.get(origin) ?? []
    rows.set(origin, own)
    const ofPart = identities.get(part)!
    let at = next.get(part) ?? 0
    for (; at < ofPart.length && ofPart[at]!.entry < endRow; at++) own.push(ofPart[at]!)
    next.set(part, at)
  }
  const sids = new Map([...rows].map(([origin, own]) => [origin, onlyKey(identityVotes(own))]))
  return runs.map(({ part, origin, firstRow, endRow }) => ({ part, sid: sids.get(origin)!, firstRow, endRow }))
}

/** All records of a file as those of one server; null: of none, whatever its path says. */
export function wholeFile(file: OpenedFile, sid: number | null): Share[] {
  return file.parts
    .map((part) => ({ part, sid, firstRow: 0, endRow: rowsOf(part, 'entries') }))
    .filter((share) => share.endRow > 0)
}

/** Server id → the highest weight that anything gives it. Thread names with 0 mean "not set yet". */
function identityVotes(rows: Iterable<IdentityRow>): Map<number, number> {
  const votes = new Map<number, number>()
  for (const { sid, weight } of rows) {
    if (sid === 0 && weight < NAMES_ITSELF) continue
    votes.set(sid, Math.max(weight, votes.get(sid) ?? 0))
  }
  return votes
}

function sureIn(votes: ReadonlyMap<number, number>): number[] {
  return [...votes].filter(([, weight]) => weight >= NAMES_ITSELF).map(([sid]) => sid)
}

function onlyKey(votes: ReadonlyMap<number, number>): number | null {
  const best = Math.max(...votes.values())
  const leaders = [...votes].filter(([, weight]) => weight === best)
  return leaders.length === 1 ? leaders[0]![0] : null
}

function splitShares(file: OpenedFile): Share[] {
  const shares: Share[] = []
  let sid: number | null = null
  for (const part of file.parts) {
    const end = rowsOf(part, 'entries')
    let from = 0
    const close = (row: number): void => {
      if (row > from) shares.push({ part, sid, firstRow: from, endRow: row })
      from = row
    }
    for (const row of partIdentities(file, part)) {
      if (row.weight < NAMES_ITSELF || row.sid === sid) continue
      // what stands before the first name belongs to it, unless another name came earlier
      if (sid !== null) close(row.entry)
      sid = row.sid
    }
    close(end)
  }
  return shares
}

function* identityRows(file: OpenedFile): Generator<IdentityRow> {
  for (const part of file.parts) yield* partIdentities(file, part)
}

interface IdentityRow {
  readonly entry: number
  readonly sid: number
  readonly weight: number
}

function* partIdentities(file: OpenedFile, part: Part): Generator<IdentityRow> {
  const schema = file.format?.tables.identities
  const chunks = part.tables.identities
  if (schema === undefined || chunks === undefined) return
  const table = new Table(schema, chunks)
  for (const row of table.rows()) yield row as unknown as IdentityRow
}

/**
 * The server id that a path hints at: the number that the file's name ends in, else that of the nearest folder which is a
 * name and a number (`follower-13.log`, `13/zookeeper.log`, `zk3/data`). A StatefulSet's `zookeeper-0` is usually server 1,
 * so 0 hints at nothing; neither does the name of a pasted text.
 */
export function sidInPath(path: string): number | null {
  if (/^PASTE\b|#L\d/.test(path)) return null
  const [name = '', ...folders] = path.split('/').reverse()
  const stem = name.replace(ENDINGS, '')
  for (const part of [stem, ...folders]) {
    const sid = Number(/^[a-z_.-]*(\d{1,3})$/i.exec(part)?.[1] ?? 0)
    if (sid > 0) return sid
  }
  return null
}

const ENDINGS = /(?:\.(?:log|out|txt|gz|jsonl|json|cfg|properties)|[.-]\d{4}-?\d\d-?\d\d)+(?:\.\d{1,3})?(?:\.gz)?$/i
