import { Cursor } from '../../bytes/cursor.ts'
import { decodeJavaUtf8 } from '../../bytes/java-utf8.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { readNode, type SnapshotNode } from '../../formats/zookeeper/snapshot/record.ts'
import { hashOrder, longHash } from '../java/hash-order.ts'
import type { Write } from '../print-files.ts'
import { loadSnapshot, NotPrintable, type SessionRow } from './load-snapshot.ts'
import { PagedReader } from './paged-reader.ts'
import { QuotaStats } from './quota-stats.ts'
import { nodeText, paddedHex } from './snapshot-text.ts'
import type { SnapshotTree } from './snapshot-tree.ts'
import { unpackedSnapshot } from './unpacked-snapshot.ts'

/** What the tool's own tables begin with: `new HashSet<>(8)` for children, `new HashMap<>()` for sessions. */
const CHILDREN_CAPACITY = 8
const SESSIONS_CAPACITY = 16
const LOWEST = -(2n ** 63n)

/**
 * SnapshotFormatter's print of one file: it loads all of it, up to the end of the nodes, and prints nothing where it cannot
 * (specs: ZooKeeper evidence, 7.3). Gives why, where that is so.
 */
export async function printSnapshot(packed: ByteSource, withData: boolean, write: Write): Promise<string | null> {
  try {
    const source = await unpackedSnapshot(packed)
    const { tree, sessions } = await loadSnapshot(source)
    const printer = new Printer(source, tree, withData, write)
    await printer.print(packed.name, sessions)
    return null
  } catch (error) {
    if (error instanceof NotPrintable) return error.message
    throw error
  }
}

class Printer {
  readonly #pages: PagedReader
  readonly #tree: SnapshotTree
  readonly #withData: boolean
  readonly #write: Write
  readonly #quotas: QuotaStats
  #highest = LOWEST

  constructor(source: ByteSource, tree: SnapshotTree, withData: boolean, write: Write) {
    this.#pages = new PagedReader(source)
    this.#tree = tree
    this.#withData = withData
    this.#write = write
    this.#quotas = new QuotaStats(
      tree,
      (node) => this.#childrenOf(node),
      (node) => this.#nameOf(node),
    )
  }

  async print(name: string, sessions: readonly SessionRow[]): Promise<void> {
    if (this.#tree.root < 0) throw new NotPrintable('it holds no root node.')
    await this.#quotas.update()
    await this.#write(`ZNode Details (count=${this.#tree.size + 1}):\n`)
    // the nodes still to print, the next one last: a tree may be deeper than calls can be
    const stack = [this.#tree.root]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      await this.#printNode(node)
      stack.push(...this.#childrenOf(node).reverse())
    }
    await this.#write('----\nSession Details (sid, timeout, ephemeralCount):\n')
    const order = hashOrder(
      sessions.map(({ session }) => longHash(session)),
      SESSIONS_CAPACITY,
    )
    for (const at of order) {
      const { session, timeout, ephemerals } = sessions[at]!
      await this.#write(`${paddedHex(session)}, ${timeout}, ${ephemerals}\n`)
    }
    const named = zxidOfName(name)
    const last = named > this.#highest ? named : this.#highest
    await this.#write(`----\nLast zxid: 0x${BigInt.asUintN(64, last).toString(16)}\n`)
  }

  async #printNode(node: number): Promise<void> {
    const read = await this.#read(node)
    const path = node === this.#tree.root ? '/' : decodeJavaUtf8(read.path)
    const data = this.#quotas.dataOf(node) ?? read.data
    await this.#write(nodeText(path, read.stat, data, this.#withData))
    for (const zxid of [read.stat.mzxid, read.stat.pzxid]) if (zxid > this.#highest) this.#highest = zxid
  }

  async #read(node: number): Promise<SnapshotNode> {
    const length = this.#tree.lengthOf(node)
    const bytes = await this.#pages.read(this.#tree.placeOf(node), length)
    return readNode(new Cursor(bytes))!
  }

  async #nameOf(node: number): Promise<string> {
    const path = decodeJavaUtf8((await this.#read(node)).path)
    return path.slice(path.lastIndexOf('/') + 1)
  }

  #childrenOf(node: number): number[] {
    const children = this.#tree.childrenOf(node)
    if (children.length < 2) return children
    const hashes = children.map((child) => this.#tree.nameHashOf(child))
    return hashOrder(hashes, CHILDREN_CAPACITY).map((at) => children[at]!)
  }
}

/** `snapshot.HEX`, with any ending; -1 for other names. */
function zxidOfName(name: string): bigint {
  const digits = /^snapshot\.([+-]?[0-9a-f]+)(?:\.|$)/i.exec(name)?.[1]
  if (digits === undefined) return -1n
  const magnitude = BigInt(`0x${digits.replace(/^[+-]/, '')}`)
  const zxid = digits.startsWith('-') ? -magnitude : magnitude
  return BigInt.asIntN(64, zxid) === zxid ? zxid : -1n
}
