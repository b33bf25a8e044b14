import { ByteTable } from '../../columns/byte-table.ts'
import { stringHash } from '../java/hash-order.ts'

const NONE = -1

/**
 * The nodes of a snapshot as a tree, in columns: where each stands in the file, and its children in the order in which they
 * were met. About 40 bytes a node and its path; what else a node has is read again when it is printed.
 */
export class SnapshotTree {
  readonly #paths = new ByteTable()
  readonly #places: number[] = []
  readonly #lengths: number[] = []
  readonly #dataLengths: number[] = []
  readonly #nameHashes: number[] = []
  readonly #firstChild: number[] = []
  readonly #lastChild: number[] = []
  readonly #nextSibling: number[] = []
  /** The node that "/" stands for; -1 where none does. */
  root = NONE

  get size(): number {
    return this.#paths.size
  }

  /** Adds a node under its parent, or replaces the one with its path; false where its parent is not there. */
  add(path: Uint8Array, place: number, length: number, dataLength: number): boolean {
    const view = new DataView(path.buffer, path.byteOffset, path.length)
    const slash = path.lastIndexOf(SLASH)
    const known = this.#paths.find(view, 0, path.length)
    const node = known === NONE ? this.#begin(view, path) : known
    this.#places[node] = place
    this.#lengths[node] = length
    this.#dataLengths[node] = dataLength
    if (slash === -1) this.root = node
    else {
      const parent = this.#paths.find(view, 0, slash)
      if (parent === NONE) return false
      if (known === NONE) this.#append(parent, node)
    }
    return true
  }

  find(path: string): number {
    const bytes = UTF8.encode(path)
    return this.#paths.find(new DataView(bytes.buffer), 0, bytes.length)
  }

  placeOf(node: number): number {
    return this.#places[node]!
  }

  /** Of its record. */
  lengthOf(node: number): number {
    return this.#lengths[node]!
  }

  dataLengthOf(node: number): number {
    return this.#dataLengths[node]!
  }

  nameHashOf(node: number): number {
    return this.#nameHashes[node]!
  }

  childrenOf(node: number): number[] {
    const children: number[] = []
    for (let child = this.#firstChild[node]!; child !== NONE; child = this.#nextSibling[child]!) children.push(child)
    return children
  }

  #begin(view: DataView, path: Uint8Array): number {
    this.#firstChild.push(NONE)
    this.#lastChild.push(NONE)
    this.#nextSibling.push(NONE)
    this.#nameHashes.push(stringHash(TEXT.decode(path.subarray(path.lastIndexOf(SLASH) + 1))))
    return this.#paths.numberOf(view, 0, path.length)
  }

  #append(parent: number, child: number): void {
    const last = this.#lastChild[parent]!
    if (last === NONE) this.#firstChild[parent] = child
    else this.#nextSibling[last] = child
    this.#lastChild[parent] = child
  }
}

const SLASH = 0x2f
const UTF8 = new TextEncoder()
const TEXT = new TextDecoder()
