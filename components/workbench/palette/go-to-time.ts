import type { WorkbenchContext } from '../actions/workbench-context'
import { selectEvidence, selectTime, showRange } from '../workbench-actions'

/** The line of that instant is selected, else the instant itself; the range moves there where it does not hold it. */
export async function goToTime(time: number, { engine, state }: WorkbenchContext): Promise<void> {
  const { from, to } = state.selection.range
  if (time < from || time >= to) {
    const half = Math.round((to - from) / 2)
    showRange({ from: time - half, to: time + half })
  }
  const { rows } = await engine.lines({ text: '', range: { from: time, to: time + 1 } }, 0, 1)
  const line = rows[0]
  if (line) selectEvidence({ file: line.file, start: line.start, end: line.end, line: line.line }, time)
  else selectTime(time)
}
