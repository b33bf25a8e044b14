import type { IncidentDatabase } from './incident-database'
import type { KeptEntry, KeptIncident } from './kept-incident'

const NAME = 'quorumscope'
const VERSION = 1
/** A browser that has not opened it by then (ms) will not: some hang instead of refusing. */
const PATIENCE = 5_000
const STORES = ['incidents', 'entries'] as const
type Store = (typeof STORES)[number]

/** Rejects where the browser allows no storage. */
export function openIndexedDatabase(): Promise<IncidentDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The browser did not open its storage.')), PATIENCE)
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('incidents', { keyPath: 'id' })
      request.result.createObjectStore('entries', { keyPath: 'key' }).createIndex('incident', 'incident')
    }
    request.onsuccess = () => resolve(new IndexedIncidents(request.result))
    request.onerror = () => reject(request.error)
  })
}

class IndexedIncidents implements IncidentDatabase {
  readonly #database: IDBDatabase

  constructor(database: IDBDatabase) {
    this.#database = database
    // A newer version of this page in another tab wants to upgrade it.
    database.onversionchange = () => database.close()
  }

  incidents(): Promise<readonly KeptIncident[]> {
    return this.#read('incidents', (store) => store.getAll())
  }

  entries(incident: string): Promise<readonly KeptEntry[]> {
    return this.#read('entries', (store) => store.index('incident').getAll(incident))
  }

  allEntries(): Promise<readonly KeptEntry[]> {
    return this.#read('entries', (store) => store.getAll())
  }

  async choose(choose: (all: readonly KeptIncident[]) => KeptIncident): Promise<KeptIncident> {
    let chosen: KeptIncident | undefined
    await this.#write(['incidents'], ({ incidents }) => {
      const all = incidents.getAll()
      all.onsuccess = () => {
        chosen = choose(all.result)
        incidents.put(chosen)
      }
    })
    return chosen!
  }

  change(id: string, change: (now: KeptIncident | undefined) => KeptIncident): Promise<void> {
    return this.#write(['incidents'], ({ incidents }) => {
      const now = incidents.get(id)
      now.onsuccess = () => incidents.put(change(now.result))
    })
  }

  put(all: readonly KeptEntry[]): Promise<void> {
    return this.#write(['entries'], ({ entries }) => {
      for (const entry of all) entries.put(entry)
    })
  }

  remove(key: string): Promise<void> {
    return this.#write(['entries'], ({ entries }) => entries.delete(key))
  }

  forget(incident: string): Promise<void> {
    return this.#write(STORES, ({ incidents, entries }) => {
      incidents.delete(incident)
      const keys = entries.index('incident').getAllKeys(incident)
      keys.onsuccess = () => {
        for (const key of keys.result) entries.delete(key)
      }
    })
  }

  forgetAll(): Promise<void> {
    return this.#write(STORES, ({ incidents, entries }) => {
      incidents.clear()
      entries.clear()
    })
  }

  #read<Row>(name: Store, ask: (store: IDBObjectStore) => IDBRequest<Row[]>): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      const request = ask(this.#database.transaction(name).objectStore(name))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }

  /** Resolves when the browser has it, not when it was asked to. */
  #write(names: readonly Store[], work: (stores: Readonly<Record<Store, IDBObjectStore>>) => unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction([...names], 'readwrite')
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]))
      work(stores as Record<Store, IDBObjectStore>)
    })
  }
}
