import type { WorkbenchAction, WorkbenchContext } from './actions/workbench-context'

/** What a panel over the workbench is given. */
export interface PanelProps {
  readonly context: WorkbenchContext
  /** With the keys they have here. */
  readonly actions: readonly WorkbenchAction[]
  onClose(): void
}
