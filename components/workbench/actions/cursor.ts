import type { WorkbenchState } from '../use-workbench'

/** Where time actions act: at the selection, else in the middle of what is shown. */
export function cursorOf({ selection }: WorkbenchState): number {
  return selection.time ?? (selection.range.from + selection.range.to) / 2
}
