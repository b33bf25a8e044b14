import type { IncidentDatabase } from './incident-database'
import type { KeptIncident } from './kept-incident'
import type { Tabs } from './tabs'

export interface DeviceIncident {
  readonly incident: KeptIncident
  readonly notes: number
}

/** The incidents that this device keeps, the one opened last first; null until they are read. */
export class DeviceList {
  #list: readonly DeviceIncident[] | null = null
  readonly #database: () => Promise<IncidentDatabase>
  readonly #tabs: Tabs
  readonly #listeners = new Set<() => void>()

  constructor(database: () => Promise<IncidentDatabase>, tabs: Tabs) {
    this.#database = database
    this.#tabs = tabs
    tabs.listen(() => this.#listeners.size > 0 && this.read())
  }

  readonly get = (): readonly DeviceIncident[] | null => this.#list

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) void this.read()
    return () => this.#listeners.delete(listener)
  }

  /** Without storage there is nothing to list. */
  async read(): Promise<void> {
    const database = await this.#database().catch(() => null)
    const [incidents, entries] = database
      ? await Promise.all([database.incidents(), database.allEntries()])
      : ([[], []] as const)
    const notes = new Map<string, number>()
    for (const { kind, incident } of entries) if (kind === 'note') notes.set(incident, (notes.get(incident) ?? 0) + 1)
    this.#list = incidents
      .filter(({ files }) => files.length > 0) // a shared one is opened through its link
      .sort((a, b) => b.openedAt - a.openedAt)
      .map((incident) => ({ incident, notes: notes.get(incident.id) ?? 0 }))
    for (const listener of this.#listeners) listener()
  }

  forget(incident: string): Promise<void> {
    return this.#change(incident, (database) => database.forget(incident))
  }

  forgetAll(): Promise<void> {
    return this.#change('', (database) => database.forgetAll())
  }

  async #change(incident: string, work: (database: IncidentDatabase) => Promise<void>): Promise<void> {
    await work(await this.#database())
    this.#tabs.tell(incident)
    await this.read()
  }
}
