import type { AnalysisDocument, PartitionEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { parseEvidence } from '@/lib/words/evidence'
import { parseInstant } from '@/lib/words/instant'
import { groupDigits } from '@/lib/words/size'
import { formatClock, formatDate } from '@/lib/words/time'
import { parseZxid } from '@/lib/words/zxid'
import type { WorkbenchContext } from '../actions/workbench-context'
import { focusPane } from '../focus'
import { selectEvidence, setPanes, showFilter, showLookup } from '../workbench-actions'
import { goToTime } from './go-to-time'
import type { PaletteEntry } from './palette-entry'

/** Where what was typed may be: a server, a zxid, an offset, a time, a place in a file. Nothing where it is none of them. */
export function goToEntries(typed: string, context: WorkbenchContext): readonly PaletteEntry[] {
  const { document } = context.snapshot
  return [
    ...timeEntries(typed, context),
    ...serverEntries(typed, document),
    ...zxidEntries(typed),
    ...offsetEntries(typed, context),
    ...placeEntries(typed),
  ]
}

function timeEntries(typed: string, context: WorkbenchContext): readonly PaletteEntry[] {
  const { selection, t0 } = context.state
  const time = parseInstant(typed, { ...selection.range, t0 })
  if (time === null) return []
  const text = words.palette.time(`${formatDate(time)} ${formatClock(time)}`)
  return [{ id: 'time', group: 'goTo', text, run: () => goToTime(time, context) }]
}

function serverEntries(typed: string, { servers }: AnalysisDocument): readonly PaletteEntry[] {
  return servers
    .filter(({ sid }) => String(sid) === typed)
    .slice(0, 1)
    .map(({ sid, hasLog }) => ({
      ...{ id: `server ${sid}`, group: 'goTo', text: words.palette.server(sid) },
      unavailable: hasLog ? null : words.palette.noLog,
      run: () => filterLines(`sid:${sid}`),
    }))
}

function zxidEntries(typed: string): readonly PaletteEntry[] {
  if (!/^0x[0-9a-f]{1,16}$/i.test(typed) || parseZxid(typed) === null) return []
  return [
    { id: 'zxid', group: 'goTo', text: words.palette.zxid(typed), run: () => filterLines(`zxid:${typed}`) },
    { id: 'word', group: 'goTo', text: words.palette.word(typed), run: () => filterLines(typed) },
  ]
}

function offsetEntries(typed: string, { snapshot, state }: WorkbenchContext): readonly PaletteEntry[] {
  if (!/^\d{1,16}$/.test(typed)) return []
  const offset = Number(typed)
  return snapshot.document.partitions
    .filter((partition) => holds(partition, offset))
    .slice(0, MOST)
    .map(({ folder }) => ({
      ...{ id: `offset ${folder}`, group: 'goTo', text: words.palette.offset(groupDigits(offset), folder) },
      run() {
        showLookup(folder, `o${offset}`)
        setPanes({ ...state.panes, maximised: 'offsets-positions' }, 'push')
      },
    }))
}

const MOST = 5

/** Within the offsets that its segments tell of; a segment without a log tells where it begins. */
function holds({ segments }: PartitionEntry, offset: number): boolean {
  const first = Math.min(...segments.map((segment) => segment.firstOffset ?? segment.baseOffset))
  const ends = segments.map((segment) => segment.lastOffset ?? Number.POSITIVE_INFINITY)
  return segments.length > 0 && offset >= first && offset <= Math.max(...ends)
}

function placeEntries(typed: string): readonly PaletteEntry[] {
  const evidence = parseEvidence(typed)
  return evidence
    ? [{ id: 'place', group: 'goTo', text: words.palette.place(typed), run: () => selectEvidence(evidence) }]
    : []
}

function filterLines(text: string): void {
  showFilter(text)
  focusPane('evidence')
}
