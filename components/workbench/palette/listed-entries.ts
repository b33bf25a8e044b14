import { goToTarget } from '@/components/incident/notes/go-to-target'
import { words } from '@/lib/language/words'
import { findingsInOrder } from '@/lib/timeline/finding-order'
import { formatSize } from '@/lib/words/size'
import { formatClockToSecond, parseTime } from '@/lib/words/time'
import type { WorkbenchAction, WorkbenchContext } from '../actions/workbench-context'
import { showBytes, showFinding } from '../workbench-actions'
import { fits } from './fuzzy'
import type { PaletteEntry } from './palette-entry'

/** Of a group, at most so many: who wants more types more. */
const MOST = { story: 7, actions: 80, files: 7 } as const

/** What can be found by its words: findings and notes, actions, files; the best first, among equals what was chosen lately. */
export function listedEntries(
  typed: string,
  context: WorkbenchContext,
  actions: readonly WorkbenchAction[],
  recent: readonly string[],
): readonly PaletteEntry[] {
  return [
    ...best(storyEntries(context), typed, recent, MOST.story),
    ...best(actionEntries(actions, context), typed, recent, MOST.actions),
    ...best(fileEntries(context), typed, recent, MOST.files),
  ]
}

function actionEntries(actions: readonly WorkbenchAction[], context: WorkbenchContext): readonly PaletteEntry[] {
  return actions.map((action) => ({
    ...{ id: action.id, group: 'actions', text: action.does, keys: action.keys },
    detail: words.actions.groups[action.group],
    unavailable: action.unavailable?.(context) ?? null,
    run: () => action.run(context),
  }))
}

function storyEntries({ snapshot, incident }: WorkbenchContext): readonly PaletteEntry[] {
  const notes = incident.annotations.notes.map(
    (note): PaletteEntry => ({
      ...{ id: `note ${note.id}`, group: 'story', text: note.text, detail: words.palette.note },
      run: () => goToTarget(note.on),
    }),
  )
  const findings = findingsInOrder(snapshot.document).map((finding): PaletteEntry => {
    const from = parseTime(finding.from)
    return {
      ...{ id: `finding ${finding.id}`, group: 'story', text: finding.title },
      detail: from === null ? finding.severity : `${finding.severity} · ${formatClockToSecond(from)}`,
      run: () => showFinding(finding.id),
    }
  })
  return [...findings, ...notes]
}

function fileEntries({ snapshot }: WorkbenchContext): readonly PaletteEntry[] {
  return snapshot.files.map((file) => ({
    ...{ id: `file ${file.id}`, group: 'files', text: file.path },
    detail: `${file.title} · ${formatSize(file.size)}`,
    run: () => showBytes({ file: file.id, start: 0, end: Math.min(file.size, FIRST_BYTES), line: 0 }),
  }))
}

const FIRST_BYTES = 16

function best(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
  most: number,
): readonly PaletteEntry[] {
  const lately = (id: string) => (recent.includes(id) ? recent.length - recent.indexOf(id) : 0)
  return entries
    .map((entry) => ({ entry, score: fits(`${entry.text} ${entry.detail ?? ''}`, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lately(b.entry.id) - lately(a.entry.id))
    .slice(0, most)
    .map(({ entry }) => entry)
}
