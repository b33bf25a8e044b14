import type { OpenIncident } from '@/components/incident/local/open-incident'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { PlacedView } from '../places'
import type { WorkbenchState } from '../use-workbench'
import type { Action } from './action'

/** What lies over the workbench: one at a time, made by `panels.ts`. */
export type PanelId = 'keys' | 'palette' | 'note' | 'notes' | 'paste' | 'share'

/** What an action of the workbench knows and may do. */
export interface WorkbenchContext {
  readonly snapshot: Snapshot
  readonly engine: EngineClient
  readonly state: WorkbenchState
  readonly incident: OpenIncident
  readonly placed: readonly PlacedView[]
  /** The pane that takes keys. */
  readonly focused: string
  /** Somebody shared it: it is not one's own files that are drawn. */
  readonly isShared: boolean
  open(panel: PanelId | null): void
  inventory(): void
  paste(text: string): void
}

export type WorkbenchAction = Action<WorkbenchContext>
