import { NotPrintable } from './load-snapshot.ts'
import type { SnapshotTree } from './snapshot-tree.ts'

const QUOTA = '/zookeeper/quota'
const LIMIT = '/zookeeper_limits'
const STATS = '/zookeeper_stats'

/**
 * What the server, and the tool with it, does to a tree that it has loaded: each node that tells how much of a quota is used
 * gets new data (`DataTree.setupQuota`).
 */
export class QuotaStats {
  readonly #tree: SnapshotTree
  readonly #childrenOf: (node: number) => number[]
  readonly #nameOf: (node: number) => Promise<string>
  readonly #data = new Map<number, Uint8Array>()

  constructor(tree: SnapshotTree, childrenOf: (node: number) => number[], nameOf: (node: number) => Promise<string>) {
    this.#tree = tree
    this.#childrenOf = childrenOf
    this.#nameOf = nameOf
  }

  /** The new data of a node; null where it keeps its own. */
  dataOf(node: number): Uint8Array | null {
    return this.#data.get(node) ?? null
  }

  async update(): Promise<void> {
    const top = this.#tree.find(QUOTA)
    if (top >= 0) await this.#visit(QUOTA, top)
  }

  async #visit(path: string, node: number): Promise<void> {
    const children = this.#childrenOf(node)
    for (const child of children) await this.#visit(`${path}/${await this.#nameOf(child)}`, child)
    if (children.length === 0 && path.endsWith(LIMIT)) this.#measure(path.slice(QUOTA.length, path.indexOf(LIMIT)))
  }

  #measure(path: string): void {
    const { count, bytes } = this.#sumOf(this.#tree.find(path))
    const stats = this.#tree.find(`${QUOTA}${path}${STATS}`)
    if (stats >= 0) this.#data.set(stats, new TextEncoder().encode(`count=${count},bytes=${bytes}`))
    if (path === '') throw new NotPrintable('it has a quota on the root, at which the tool dies.')
  }

  #sumOf(top: number): { count: number; bytes: number } {
    let count = 0
    let bytes = 0
    const left = top < 0 ? [] : [top]
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      count += 1
      bytes += this.#data.get(node)?.length ?? this.#tree.dataLengthOf(node)
      for (const child of this.#tree.childrenOf(node)) left.push(child)
    }
    return { count, bytes }
  }
}
