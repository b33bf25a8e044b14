import { type Cursor, OutOfBytes } from '../../../bytes/cursor.ts'
import { decodeJavaUtf8 } from '../../../bytes/java-utf8.ts'
import type { ByteSource } from '../../../bytes/source.ts'
import { groupDigits } from '../../../words/size.ts'
import type { Output } from '../../format.ts'
import type { Acl } from '../jute.ts'
import { findNode, isPath } from './node-search.ts'
import { ParentChain } from './parent-chain.ts'
import { FILE_HEADER_SIZE, MAGIC, readAclEntry, readNode, readSession, type SnapshotNode } from './record.ts'
import { readSeals } from './seals.ts'
import { SnapshotStream } from './stream.ts'
import type { snapshotTables } from './tables.ts'

const PROGRESS_STEP = 1024 * 1024
/** Of a session, and of an ACL without anything in it. */
const LEAST_ENTRY = 12

/** Reads a snapshot from front to back; after damage it looks for the next node. */
export class SnapshotWalk {
  readonly #source: ByteSource
  readonly #output: Output<typeof snapshotTables>
  readonly #stream: SnapshotStream
  /** Bytes were left out: parents may be missing. */
  #isDamaged = false

  constructor(source: ByteSource, output: Output<typeof snapshotTables>) {
    this.#source = source
    this.#output = output
    this.#stream = new SnapshotStream(source)
  }

  async run(): Promise<void> {
    if (await this.#header()) {
      const isListed = (await this.#sessions()) && (await this.#acls())
      if (isListed || (await this.#findNode('list of sessions or ACLs'))) await this.#nodes()
    }
    this.#output.progress(this.#source.size)
  }

  async #header(): Promise<boolean> {
    const header = await this.#entry((cursor) => {
      return { magic: cursor.int32(), version: cursor.int32(), dbid: cursor.int64() }
    })
    if (header === null) {
      const message = `The file has ${groupDigits(this.#source.size)} bytes; a snapshot begins with a header of ${FILE_HEADER_SIZE}.`
      this.#report('zookeeper/snapshot-truncated', message, 0, this.#source.size)
      return false
    }
    const { magic, version, dbid } = header
    if (magic === MAGIC) {
      this.#output.tables.header.add({ version, dbid, start: 0, end: FILE_HEADER_SIZE })
      return true
    }
    const message = `The file begins with 0x${(magic >>> 0).toString(16)}; a snapshot begins with 0x5a4b534e (ZKSN). Those of servers before 3.0 do not, and are not read.`
    this.#report('zookeeper/snapshot-unsupported', message, 0, FILE_HEADER_SIZE)
    return false
  }

  async #sessions(): Promise<boolean> {
    const { sessions } = this.#output.tables
    return this.#list(readSession, (session, start, end) => sessions.add({ ...session, start, end }))
  }

  async #acls(): Promise<boolean> {
    const { acls } = this.#output.tables
    return this.#list(readAclEntry, ({ index, acl }, start, end) =>
      acls.add({ index, entries: aclText(acl ?? []), start, end }),
    )
  }

  /** A count and as many entries; false where one of them cannot be read. */
  async #list<T>(read: (cursor: Cursor) => T, add: (entry: T, start: number, end: number) => void): Promise<boolean> {
    const count = await this.#entry((cursor) => cursor.int32())
    if (count === null || count * LEAST_ENTRY > this.#stream.remaining) return false
    for (let left = count; left > 0; left--) {
      const start = this.#stream.place
      const entry = await this.#entry(read)
      if (entry === null) return false
      add(entry, start, this.#stream.place)
    }
    return true
  }

  async #nodes(): Promise<void> {
    const parents = new ParentChain()
    let reported = 0
    for (;;) {
      const start = this.#stream.place
      const node = await this.#node()
      if (node === 'end') return readSeals(this.#stream, this.#output)
      if (node === 'damaged') {
        if (await this.#findNode('node')) continue
        return
      }
      const path = decodeJavaUtf8(node.path)
      this.#add(node, path, start)
      if (!parents.enter(path) && !this.#isDamaged) {
        const message = `The node ${path} stands where its parent was not met before. It is kept; a server refuses such a snapshot.`
        this.#report('zookeeper/snapshot-orphan', message, start, this.#stream.place)
      }
      if (start - reported < PROGRESS_STEP) continue
      reported = start
      this.#output.progress(start)
    }
  }

  async #node(): Promise<SnapshotNode | 'end' | 'damaged'> {
    try {
      const node = await this.#stream.peek(readNode)
      if (node !== null && node.path.length > 0 && !isPath(node.path)) return 'damaged'
      this.#stream.consume()
      return node ?? 'end'
    } catch (error) {
      if (error instanceof OutOfBytes) return 'damaged'
      throw error
    }
  }

  #add({ data, acl, stat }: SnapshotNode, path: string, start: number): void {
    this.#output.tables.nodes.add({
      ...stat,
      ctime: Number(stat.ctime),
      mtime: Number(stat.mtime),
      path: path === '' ? '/' : path,
      dataSize: data?.length ?? -1,
      acl,
      start,
      end: this.#stream.place,
    })
  }

  /** Moves on to the next node, and says what lies between; false where there is none. */
  async #findNode(what: string): Promise<boolean> {
    const { place } = this.#stream
    const found = await findNode(this.#source, place + 1, (at) => this.#output.progress(at))
    const { length } = this.#output.tables.nodes
    if (found < 0) {
      const { size } = this.#source
      const message = `The file ends, or makes no sense, inside the ${what} at byte ${groupDigits(place)}: no node was found in the ${groupDigits(size - place)} bytes from there on. The ${groupDigits(length)} nodes before are kept; a server refuses such a snapshot and takes an older one.`
      this.#report('zookeeper/snapshot-truncated', message, place, size)
      return false
    }
    const message = `The ${what} at byte ${groupDigits(place)} does not follow the format. ${groupDigits(found - place)} bytes are left out; reading goes on at byte ${groupDigits(found)}.`
    this.#report('zookeeper/snapshot-corrupt', message, place, found)
    this.#isDamaged = true
    await this.#stream.skipTo(found)
    return true
  }

  /** Null where the bytes run out. */
  async #entry<T>(read: (cursor: Cursor) => T): Promise<T | null> {
    try {
      return await this.#stream.read(read)
    } catch (error) {
      if (error instanceof OutOfBytes) return null
      throw error
    }
  }

  #report(code: string, message: string, start: number, end: number): void {
    this.#output.report({ code, severity: 'error', message, start, end: Math.min(end, this.#source.size), line: 0 })
  }
}

function aclText(acl: readonly Acl[]): string {
  return acl.map(({ permissions, scheme, id }) => `${permissions} ${scheme ?? ''}:${id ?? ''}`).join(', ')
}
