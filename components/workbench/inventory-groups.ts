import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'

const { groups } = words.inventoryRows

export type InventoryOrder = 'grouped' | 'time' | 'issues'

export interface InventoryGroup {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly rows: readonly FileRow[]
}

const FEW = 6

/** Few files of which none is known: then what they look like is all there is to show. */
export function fewStrangers(files: readonly FileRow[]): boolean {
  return files.length <= FEW && files.every((each) => each.group === 'not-read')
}

/** What is said about a file without being asked: errors, and of a `few` strangers what they look like. */
export function opensItself(file: FileRow, few: boolean): boolean {
  if (file.group === 'not-read') return few
  return file.state === 'failed' || file.diagnostics.some((each) => each.severity === 'error')
}

/** Length of the folder that all paths begin with; 0 where there is none. */
export function commonFolder(paths: readonly string[]): number {
  const [first = ''] = paths
  const folder = first.slice(0, first.indexOf('/') + 1)
  return paths.length > 1 && paths.every((path) => path.startsWith(folder)) ? folder.length : 0
}

/** What has an error or a warning, or stopped: the Issues. */
export function needsLook(file: FileRow): boolean {
  return file.state === 'failed' || file.diagnostics.some((each) => each.severity !== 'note')
}

/** More files than a person looks through: then groups of many begin closed, but for the first. */
export const MANY_FILES = 400

/** Rows never jump: in a group they stay in the order in which they came. */
export function inventoryGroups(files: readonly FileRow[], order: InventoryOrder): readonly InventoryGroup[] {
  if (order === 'issues') return listed('issues', groups.issues, files.filter(needsLook))
  if (order === 'time') return listed('time', groups.time, [...files].sort(byTime))
  const of = (group: FileRow['group']) => files.filter((file) => file.group === group)
  return [
    ...listed('zookeeper', groups.zookeeper, of('zookeeper'), aboutServers(of('zookeeper'))),
    ...kafkaGroups(of('kafka')),
    ...listed('other', groups.other, of('other')),
    ...listed('not-read', groups.notRead, of('not-read'), groups.notReadHelp),
  ]
}

function listed(id: string, title: string, rows: readonly FileRow[], about = ''): InventoryGroup[] {
  return rows.length === 0 ? [] : [{ id, title, about, rows }]
}

function aboutServers(files: readonly FileRow[]): string {
  const owned = files.filter(({ sid }) => sid !== null)
  const sids = new Set(owned.map(({ ensemble, sid }) => `${ensemble}/${sid}`))
  const ensembles = new Set(owned.map(({ ensemble }) => ensemble))
  if (sids.size === 0) return groups.noServer
  return groups.servers(sids.size, groupDigits(sids.size), ensembles.size)
}

/** A group for each partition, in the order of their first file. */
function kafkaGroups(files: readonly FileRow[]): InventoryGroup[] {
  const byPartition = new Map<string | null, FileRow[]>()
  for (const file of files) {
    const rows = byPartition.get(file.partition)
    if (rows === undefined) byPartition.set(file.partition, [file])
    else rows.push(file)
  }
  return [...byPartition].map(([partition, rows]) => {
    const segments = new Set(rows.flatMap((file) => file.baseOffset ?? []))
    const about = segments.size === 0 ? '' : groups.segments(segments.size, groupDigits(segments.size))
    return { id: `kafka ${partition}`, title: groups.kafka(partition), about, rows }
  })
}

function byTime(a: FileRow, b: FileRow): number {
  return (a.from ?? '\uffff').localeCompare(b.from ?? '\uffff')
}
