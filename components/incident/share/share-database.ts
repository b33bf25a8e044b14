import type { Note } from '@/lib/incident/annotations'
import type { IncidentSecret } from '@/lib/incident/incident-key'
import type { KnownNames } from '@/lib/incident/redact-note'
import type { IncidentHead } from '@/lib/incident/remote'

/** A sealed incident until the server has confirmed that it has it. */
export interface PendingShare {
  /** Of the shared incident. */
  readonly id: string
  readonly head: IncidentHead
  readonly sealed: Blob
  readonly title: string
  readonly key: string
  readonly manageSecret: string
  /** What it is on this device; absent from what was shared before that was kept. */
  readonly incident?: string | null
  /** Opens notes of its readers, without the passphrase. */
  readonly secret?: IncidentSecret | null
  /** For notes that its author adds later; absent from what was shared before they went to readers. */
  readonly notes?: ShareNotes
}

export interface ShareNotes {
  readonly known: KnownNames
  /** Notes that are in it, and when each was written. */
  readonly bundled: readonly Pick<Note, 'id' | 'at'>[]
  /** Notes that came from readers, of this link or of another one of the incident: they go no further. */
  readonly received: readonly string[]
}

/** An incident that was shared from this machine, with all that its links hold. Times are ms since 1970. */
export interface KeptShare extends Omit<PendingShare, 'head' | 'sealed'> {
  readonly createdAt: number
  readonly expiresAt: number | null
  /** The server has said that it has it no more. */
  readonly isGone?: true
}

/** What this machine remembers of what was shared from it. */
export interface ShareDatabase {
  /** It survives a reload. */
  readonly durable: boolean
  pending(): Promise<readonly PendingShare[]>
  putPending(share: PendingShare): Promise<void>
  dropPending(id: string): Promise<void>
  shares(): Promise<readonly KeptShare[]>
  addShare(share: KeptShare): Promise<void>
  changeShare(share: KeptShare): Promise<void>
  dropShare(id: string): Promise<void>
}

let opening: Promise<ShareDatabase> | undefined

/** Memory where the browser allows this page no storage. */
export function shareDatabase(): Promise<ShareDatabase> {
  opening ??= openStored()
    .catch(() => inMemory())
    .then(telling)
  return opening
}

const listeners = new Set<() => void>()

/** Calls `listener` whenever an incident was shared in this tab, or its link is gone or remembered no more. The answer ends it. */
export function onShares(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

function telling(database: ShareDatabase): ShareDatabase {
  const told = async (done: Promise<void>) => {
    await done
    tell()
  }
  return {
    ...database,
    addShare: (share) => told(database.addShare(share)),
    dropShare: (id) => told(database.dropShare(id)),
  }
}

/** Changes what is kept for later notes, of a share that is still there. Without storage it is in memory elsewhere. */
export async function updateNotes(
  database: ShareDatabase,
  id: string,
  change: (notes: ShareNotes) => ShareNotes,
): Promise<void> {
  const share = (await database.shares().catch(() => [])).find((each) => each.id === id)
  if (share?.notes === undefined) return
  const notes = change(share.notes)
  if (notes !== share.notes) await database.changeShare({ ...share, notes }).catch(() => {})
}

export async function markGone(database: ShareDatabase, id: string): Promise<void> {
  const share = (await database.shares().catch(() => [])).find((each) => each.id === id)
  if (share === undefined) return
  await database.changeShare({ ...share, isGone: true }).catch(() => {})
  tell()
}

const NAME = 'quorumscope-shares'
/** A browser that has not opened it by then (ms) will not: some hang instead of refusing. */
const PATIENCE = 3_000

function openStored(): Promise<ShareDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The browser did not open its storage.')), PATIENCE)
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('pending', { keyPath: 'id' })
      request.result.createObjectStore('shares', { keyPath: 'id' })
    }
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close()
      resolve(stored(request.result))
    }
    request.onerror = () => reject(request.error)
  })
}

function stored(database: IDBDatabase): ShareDatabase {
  const all = <Row>(name: string) =>
    new Promise<readonly Row[]>((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  /** Resolves when the browser has it, not when it was asked to. */
  const write = (name: string, work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      work(transaction.objectStore(name))
    })
  return {
    durable: true,
    pending: () => all<PendingShare>('pending'),
    putPending: (share) => write('pending', (store) => store.put(share)),
    dropPending: (id) => write('pending', (store) => store.delete(id)),
    shares: () => all<KeptShare>('shares'),
    addShare: (share) => write('shares', (store) => store.put(share)),
    changeShare: (share) => write('shares', (store) => store.put(share)),
    dropShare: (id) => write('shares', (store) => store.delete(id)),
  }
}

function inMemory(): ShareDatabase {
  const pending = new Map<string, PendingShare>()
  const shares = new Map<string, KeptShare>()
  return {
    durable: false,
    pending: async () => [...pending.values()],
    putPending: async (share) => void pending.set(share.id, share),
    dropPending: async (id) => void pending.delete(id),
    shares: async () => [...shares.values()],
    addShare: async (share) => void shares.set(share.id, share),
    changeShare: async (share) => void shares.set(share.id, share),
    dropShare: async (id) => void shares.delete(id),
  }
}
