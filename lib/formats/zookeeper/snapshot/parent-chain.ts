/** The nodes above the one that was read last: a snapshot is written from the root down, a subtree at a time. */
export class ParentChain {
  readonly #chain: string[] = []

  /** Whether the parent of this path was met before, as the chain of nodes that are not finished goes. */
  enter(path: string): boolean {
    const parent = path === '' ? null : path.slice(0, path.lastIndexOf('/'))
    while (this.#chain.length > 0 && this.#chain.at(-1) !== parent) this.#chain.pop()
    const isKnown = parent === null || this.#chain.length > 0
    this.#chain.push(path)
    return isKnown
  }
}
