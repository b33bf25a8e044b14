import type { IncidentDatabase } from './incident-database'
import type { KeptEntry, KeptIncident } from './kept-incident'

/** For a browser that allows no storage: it lasts as long as the page. */
export class MemoryDatabase implements IncidentDatabase {
  readonly #incidents = new Map<string, KeptIncident>()
  readonly #entries = new Map<string, KeptEntry>()

  async incidents(): Promise<readonly KeptIncident[]> {
    return [...this.#incidents.values()]
  }

  async choose(choose: (all: readonly KeptIncident[]) => KeptIncident): Promise<KeptIncident> {
    const chosen = choose([...this.#incidents.values()])
    this.#incidents.set(chosen.id, chosen)
    return chosen
  }

  async change(id: string, change: (now: KeptIncident | undefined) => KeptIncident): Promise<void> {
    this.#incidents.set(id, change(this.#incidents.get(id)))
  }

  async entries(incident: string): Promise<readonly KeptEntry[]> {
    return [...this.#entries.values()].filter((entry) => entry.incident === incident)
  }

  async allEntries(): Promise<readonly KeptEntry[]> {
    return [...this.#entries.values()]
  }

  async put(entries: readonly KeptEntry[]): Promise<void> {
    for (const entry of entries) this.#entries.set(entry.key, entry)
  }

  async remove(key: string): Promise<void> {
    this.#entries.delete(key)
  }

  async forget(incident: string): Promise<void> {
    this.#incidents.delete(incident)
    for (const [key, entry] of this.#entries) if (entry.incident === incident) this.#entries.delete(key)
  }

  async forgetAll(): Promise<void> {
    this.#incidents.clear()
    this.#entries.clear()
  }
}
