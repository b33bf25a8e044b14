import type { ComponentType } from 'react'
import type { KeyHelp } from '@/components/workbench/keys'
import type { Finding } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { TimeRange } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { TimeScale } from '@/lib/timeline/time-scale'
import type { Evidence } from '@/lib/words/evidence'

/** `log`: as written in the files. `utc`: where a file's zone is known. `t0`: distance from T0. */
export type TimeMode = 'log' | 'utc' | 't0'

/** The one selection of the page: a range of log time, and at most one place in a file. */
export interface Selection {
  readonly range: TimeRange
  readonly evidence: Evidence | null
  /** Milliseconds of log time of that place, where it has one: the crosshair. */
  readonly time: number | null
}

export interface ViewProps {
  readonly snapshot: Snapshot
  readonly engine: EngineClient
  readonly selection: Selection
  /** The finding in the verdict bar; null where there is none. */
  readonly finding: Finding | null
  /** Number of the selected step in its chain; −1 where another place is selected. */
  readonly step: number
  /** Shared by all panes that align in time. */
  readonly scale: TimeScale
  readonly mode: TimeMode
  /** T0 in ms of log time. */
  readonly t0: number | null
  /** The table of the same rows is shown instead of the drawing. */
  readonly twin: boolean
  readonly focused: boolean
  readonly maximised: boolean
  onSelect(evidence: Evidence, time?: number): void
  onRange(range: TimeRange): void
  onFinding(id: string): void
  onStep(step: number): void
}

/** A view that has the whole page: panes of its own, and the way back. */
export interface FullViewProps extends ViewProps {
  onLeave(): void
}

/** A pane of the workbench. One file (or folder) each, one line in `registry.ts`. */
export interface View {
  readonly id: string
  readonly title: string
  /** The one-line state beside the title. */
  state(snapshot: Snapshot): string
  /** Whether this evidence holds anything the view can draw. Otherwise it is a one-line strip with `nothing`. */
  offers(snapshot: Snapshot): boolean
  /** `No mntr or Prometheus file`: what is not there, and so what to fetch. */
  readonly nothing: string
  /** Null: the pane is its own table (Evidence). */
  readonly hasTwin: boolean
  /** What it does with keys while it is focused, for the `?` list. Never a global key: `keys.test.ts` compares. */
  readonly keys?: readonly KeyHelp[]
  /** Tabs and legends at the right of the pane's header. */
  readonly Tools?: ComponentType<ViewProps>
  readonly Component: ComponentType<ViewProps>
  /** Shown instead of the pane in projector mode: a strip under the timeline, unless the pane is maximised. */
  readonly Caption?: ComponentType<ViewProps>
  /** Shown instead of the pane where it is maximised. */
  readonly Full?: ComponentType<FullViewProps>
}
