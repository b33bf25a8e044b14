import { addressesInName } from './joined-address.ts'
import { isInternalTopic, PARTITION_FOLDER } from './kafka-names.ts'
import type { Detector, Piece } from './piece.ts'
import type { Trust } from './trust.ts'
import { isPlainWord } from './vocabulary.ts'

/** Files and folders that every ZooKeeper or Kafka has; a path keeps them at its end. */
const STRUCTURE =
  /^(?:version-2|(?:log|snapshot)\.[0-9a-f]+(?:\.(?:gz|snappy))?|myid|currentEpoch|acceptedEpoch|zoo\.cfg(?:\.(?:dynamic|bak)(?:\.[0-9a-f]+)?)?|\d{20}(?:-\d{10})?\.(?:log|index|timeindex|txnindex|snapshot|checkpoint)(?:\.(?:deleted|cleaned|swap))?|partition\.metadata|meta\.properties|quorum-state|(?:leader-epoch|recovery-point-offset|replication-offset|log-start-offset|cleaner-offset)-checkpoint|kafka-[a-z-]+\.sh|zk[A-Z]\w+\.sh|PASTE(?: \d+)?|__[a-z_]+-\d+)$/

export function isEveryonesFile(name: string): boolean {
  return STRUCTURE.test(name)
}

/** Znodes of ZooKeeper and Kafka: what is below them is structure, or the name of something. */
const ZNODE_ROOT =
  /^(?:zookeeper|brokers|controller|controller_epoch|config|admin|cluster|consumers|isr_change_notification|log_dir_event_notification|latest_producer_id_block|kafka-acl(?:-changes|-extended|-extended-changes)?|delegation_token|feature|migration)$/
const ZNODE =
  /^(?:zookeeper|quota|config|brokers|ids|topics|partitions|state|seqid|controller|controller_epoch|changes|clients|users|ips|admin|delete_topics|reassign_partitions|preferred_replica_election|cluster|id|consumers|owners|offsets|isr_change_notification|log_dir_event_notification|latest_producer_id_block|Topic|Group|Cluster|TransactionalId|DelegationToken|tokens|feature|migration|zookeeper_limits|zookeeper_stats|acl_changes|kafka-acl(?:-changes|-extended|-extended-changes)?|\d{1,10}|[a-z]+_change_\d+|isr_change_\d+)$/

/** Lines of a text that mixes several files. */
const PIECE = /#L\d+-L\d+$/
const EXTENSION = /(?:\.[A-Za-z][A-Za-z0-9]{0,9}|\.\d{1,4}|\.\d{4}-\d\d-\d\d(?:-\d+)?)+$/

/** Absolute paths, of a disk or of znodes; of Windows too. */
export const absolutePath: Detector = {
  pattern:
    /(?<![\w./\\$})*%])(?:\/(?!\/|\d{1,3}\.\d{1,3}\.\d|\[?[0-9a-f]*:[0-9a-f]*:)[^\s"'`<>|,;:()[\]{}=]+|[A-Za-z]:\\[^\s"'`<>|,;:()[\]{}=]+)/g,
  pieces: ({ 0: text, index }, trust) => pathPiecesIn(text.replace(/[.!?]+$/, ''), index, trust),
}

/** `logs/acme/zookeeper.log`, `backup.tar.gz!/servers/1/myid`: folders before a file. */
export const relativePath: Detector = {
  pattern: /(?<![\w.:/\\$@-])[\w.+@%-]+(?:!?\/(?!\d{1,3}\.\d{1,3}\.\d)[\w.+@%#-]+)+/g,
  pieces: ({ 0: text, index }) => (/^[\d/.]+$/.test(text) || isPlainPath(text) ? [] : pathPieces(text, index)),
}

/** Of a path in a sentence or a line; in a sentence one of plain words only is an example. */
export function pathPiecesIn(path: string, at: number, trust: Trust): Piece[] {
  return trust === 'written' && isPlainPath(path) ? [] : pathPieces(path, at)
}

/** `and/or`, `TCP/IP`; in a command of ours `/api/v1/query_range`. */
function isPlainPath(text: string): boolean {
  return text.split(/[/_]/).every((part) => isPlainWord(part) || /^v?\d*$/.test(part))
}

/**
 * What of a path is replaced: its folders up to the structure at its end, and a file's name where that is not everyone's. Whole folders
 * have one name, `/data/zookeeper/version-2` becomes `/dir-A/version-2`; what is in an archive is a path of its own.
 */
export function pathPieces(path: string, at: number): Piece[] {
  const [lines = ''] = PIECE.exec(path) ?? []
  const piece = { start: at + path.length - lines.length, end: at + path.length, kind: null }
  const parts = [...path.slice(0, path.length - lines.length).matchAll(/[^!]+(?:!(?!\/)[^!]*)*|!/g)].flatMap(
    ({ 0: part, index }) =>
      part === '!' ? [{ start: at + index, end: at + index + 1, kind: null }] : partPieces(part, at + index),
  )
  return [...parts, piece]
}

interface Component {
  readonly text: string
  readonly start: number
}

function partPieces(path: string, at: number): Piece[] {
  const components = [...path.matchAll(/[^/\\]+/g)].map(
    ({ 0: text, index }): Component => ({ text, start: at + index }),
  )
  const znode = path.startsWith('/') ? components.findIndex(({ text }) => ZNODE_ROOT.test(text)) : -1
  const last = components.at(-1)
  if (last === undefined) return []
  if (znode >= 0 && !components.some(({ text }) => STRUCTURE.test(text)))
    return [...folderPiece(components.slice(0, znode)), ...znodePieces(components.slice(znode))]
  let tail = components.length
  const pieces: Piece[] = []
  for (; tail > 0; tail--) {
    const component = components[tail - 1]!
    const found = structurePieces(component, tail === components.length, tail > 1 || path.startsWith('/'))
    if (found === null) break
    pieces.unshift(...found)
  }
  // Of folders that were dropped, those that name nobody help to tell servers apart.
  if (!/^(?:[/\\]|[A-Za-z]:)/.test(path)) while (tail > 0 && isPlainFolder(components[tail - 1]!.text)) tail -= 1
  return [...folderPiece(components.slice(0, tail)), ...pieces]
}

function isPlainFolder(text: string): boolean {
  return isPlainWord(text) || /^\d{1,3}$/.test(text)
}

/** Pieces of a component that belongs to the end of a path; null where it is one of the folders before. */
function structurePieces({ text, start }: Component, isLast: boolean, inFolder: boolean): Piece[] | null {
  const end = start + text.length
  if (STRUCTURE.test(text)) return [{ start, end, kind: null }]
  const folder = PARTITION_FOLDER.exec(text)
  if (folder && (!isLast || !EXTENSION.test(text))) {
    const topic = folder.groups!.topic!
    return isPlainWord(topic) && !inFolder
      ? null
      : [
          { start, end: start + topic.length, kind: isInternalTopic(topic) ? null : 'topic' },
          { start: start + topic.length, end, kind: null },
        ]
  }
  const addresses = addressesInName(text, start)
  if (!isLast && addresses.length === 0) return null
  const last = addresses.at(-1)?.end ?? start
  const [extension = ''] = EXTENSION.exec(text.slice(last - start)) ?? []
  const nameEnd = end - extension.length
  const names = namePieces(text.slice(0, nameEnd - start), start, addresses)
  if (addresses.length === 0 && extension === '' && names.some(({ kind }) => kind !== null)) return null
  return [...names, ...addresses, { start: nameEnd, end, kind: null }]
}

function isPlainName(name: string): boolean {
  return name.split(/[-_.]+/).every((part) => isPlainWord(part) || /^\d{0,10}$/.test(part))
}

/** What of a file's name stands beside the addresses in it. */
function namePieces(name: string, at: number, addresses: readonly Piece[]): Piece[] {
  const starts = [at, ...addresses.map(({ end }) => end)]
  return starts.flatMap((start, i) => {
    const between = name.slice(start - at, (addresses[i]?.start ?? at + name.length) - at)
    const [word] = /[^-_.:](?:.*[^-_.:])?/s.exec(between) ?? []
    if (word === undefined) return []
    const from = start + between.indexOf(word)
    return [{ start: from, end: from + word.length, kind: isPlainName(word) ? null : 'path' }]
  })
}

function folderPiece(folders: readonly Component[]): Piece[] {
  const [first] = folders
  const last = folders.at(-1)
  if (first === undefined || last === undefined) return []
  const parts = folders.map(({ text }) => text).filter((text) => text.length > 3 && !isPlainWord(text))
  return [{ start: first.start, end: last.start + last.text.length, kind: 'path', spellings: parts }]
}

function znodePieces(components: readonly Component[]): Piece[] {
  return components.map(({ text, start }, i): Piece => {
    const end = start + text.length
    if (components[i - 1]?.text === 'topics') return { start, end, kind: isInternalTopic(text) ? null : 'topic' }
    return { start, end, kind: ZNODE.test(text) ? null : 'path' }
  })
}
