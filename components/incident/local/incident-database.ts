import type { KeptEntry, KeptIncident } from './kept-incident'

/** Where incidents are kept. Each call is one transaction: tabs that write at the same time come one after the other. */
export interface IncidentDatabase {
  incidents(): Promise<readonly KeptIncident[]>
  /** Reads all, writes the one that `choose` returns, and returns it. */
  choose(choose: (all: readonly KeptIncident[]) => KeptIncident): Promise<KeptIncident>
  /** `change` gets undefined where another tab has removed it. */
  change(id: string, change: (now: KeptIncident | undefined) => KeptIncident): Promise<void>
  entries(incident: string): Promise<readonly KeptEntry[]>
  allEntries(): Promise<readonly KeptEntry[]>
  put(entries: readonly KeptEntry[]): Promise<void>
  remove(key: string): Promise<void>
  /** With all that belongs to it. */
  forget(incident: string): Promise<void>
  forgetAll(): Promise<void>
}
