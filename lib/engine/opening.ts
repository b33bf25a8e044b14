import type { ByteSource } from '../bytes/source.ts'
import type { Container, Spool } from '../containers/container.ts'
import { type Arrival, identify } from './identify.ts'
import { inOrder } from './in-order.ts'
import type { Identity, TrackedFile } from './tracked-file.ts'
import { ArchiveTree, memberPath, unpackInto } from './unpacking.ts'

export interface OpeningHost {
  readonly spool: Spool
  /** Gives a file its row; null where the same file is open already. */
  track(identity: Identity): TrackedFile | null
  /** The file can be read now. */
  read(file: TrackedFile): void
  /** A file's state changed, or an archive is unpacked a little further. */
  changed(file: TrackedFile | null): void
}

/** What something is, or why that could not be found out. */
type Identified = { identity: Identity; container: Container | null } | Error

/** Files whose ends are read at a time: of twenty thousand together they would not fit into memory. */
const IDENTIFIED_AT_ONCE = 32

interface Packed {
  readonly path: string
  readonly source: ByteSource
  readonly container: Container
  /** Its own row, if it has one. */
  readonly file: TrackedFile | null
}

/** Finds out what arrives is, and opens containers until only files are left. */
export class Opening {
  readonly #host: OpeningHost
  #identifying = 0
  /** Counts how often everything was dropped: what was on its way then is not wanted any more. */
  #era = 0

  constructor(host: OpeningHost) {
    this.#host = host
  }

  /** No file of a drop still waits for its first bytes to be looked at. */
  get listed(): boolean {
    return this.#identifying === 0
  }

  forget(): void {
    this.#era += 1
  }

  /** In path order, so that names of equal files are the same every time. Resolves when all containers are unpacked. */
  async open(arrivals: readonly Arrival[]): Promise<void> {
    const era = this.#era
    const sorted = [...arrivals].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    const packed: Packed[] = []
    this.#identifying += 1
    try {
      for await (const [arrival, identified] of inOrder(sorted, IDENTIFIED_AT_ONCE, tryIdentify)) {
        if (era !== this.#era) return
        const found = this.#list(arrival, identified, era)
        if (found !== null) packed.push(found)
      }
    } finally {
      this.#identifying -= 1
    }
    for (const found of packed) await this.#unpack(found, 0, new ArchiveTree(found.source), era)
  }

  /** Gives a file its row, and has it read; what is a container is handed back. */
  #list(arrival: Arrival, found: Identified, era: number): Packed | null {
    if (era !== this.#era) return null
    if (found instanceof Error) {
      this.#reportUnreadable(arrival, found)
      return null
    }
    const { identity, container } = found
    const file = container?.listed === false ? null : this.#host.track(identity)
    if (container === null) {
      if (file !== null) this.#host.read(file)
      return null
    }
    if (file !== null) file.state = 'reading'
    const isOpen = container.listed && file === null
    return isOpen ? null : { path: arrival.path, source: identity.source, container, file }
  }

  async #unpack(
    { path, source, container, file }: Packed,
    depth: number,
    tree: ArchiveTree,
    era: number,
  ): Promise<void> {
    const onProgress = () => this.#host.changed(null)
    for await (const member of unpackInto(container, source, this.#host.spool, file, depth, tree, onProgress)) {
      if (era !== this.#era) return
      const arrival = { ...member, path: memberPath(path, member.path) }
      const inner = this.#list(arrival, await tryIdentify(arrival), era)
      if (inner !== null) await this.#unpack(inner, depth + 1, tree, era)
    }
    this.#host.changed(file)
  }

  #reportUnreadable({ path, source, unreadable }: Arrival, error: Error): void {
    const nothing = { format: null, kind: null, tried: [], stranger: null, firstBytes: null, diagnostics: [] }
    const unknown = { ranges: [], fingerprint: '00000000', sha256: null, ...(unreadable && { unreadable }) }
    const file = this.#host.track({ path, source, ...unknown, ...nothing })
    if (file === null) return
    file.state = 'failed'
    file.trouble = `The file could not be read: ${error.message}.`
    this.#host.changed(file)
  }
}

/** Whatever keeps a source from being read is shown on its row. */
async function tryIdentify(arrival: Arrival): Promise<Identified> {
  if (arrival.unreadable !== undefined) return new Error(arrival.unreadable)
  try {
    return await identify(arrival)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
