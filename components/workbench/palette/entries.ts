import { goToTarget } from '@/components/incident/notes/go-to-target'
import type { AnalysisDocument } from '@/lib/analysis/document'
import type { FileRow } from '@/lib/engine/snapshot'
import type { Annotations } from '@/lib/incident/annotations'
import { words } from '@/lib/language/words'
import { findingsInOrder } from '@/lib/timeline/finding-order'
import { formatSize } from '@/lib/words/size'
import { formatClockToSecond, parseTime } from '@/lib/words/time'
import type { Action } from '../actions/action'
import { showBytes, showFinding } from '../workbench-actions'
import type { PaletteEntry } from './palette-entry'

/** All that a screen can do, with why it cannot be done now. */
export function actionEntries<Context>(actions: readonly Action<Context>[], context: Context): readonly PaletteEntry[] {
  return actions.map((action) => ({
    ...{ id: action.id, group: 'actions', text: action.does, keys: action.keys },
    detail: words.actions.groups[action.group],
    unavailable: action.unavailable?.(context) ?? null,
    run: () => action.run(context),
  }))
}

export function findingEntries(document: AnalysisDocument): readonly PaletteEntry[] {
  return findingsInOrder(document).map((finding) => {
    const from = parseTime(finding.from)
    const severity = words.names.severity[finding.severity]
    return {
      ...{ id: `finding ${finding.id}`, group: 'story', text: finding.title },
      detail: from === null ? severity : `${severity} · ${formatClockToSecond(from)}`,
      run: () => showFinding(finding.id),
    }
  })
}

export function noteEntries(notes: Annotations['notes']): readonly PaletteEntry[] {
  return notes.map((note) => ({
    ...{ id: `note ${note.id}`, group: 'story', text: note.text, detail: words.palette.note },
    run: () => goToTarget(note.on),
  }))
}

/** Each file leads to its first bytes. `nameOf` says what of its path may be shown. */
export function fileEntries(files: readonly FileRow[], nameOf: (path: string) => string): readonly PaletteEntry[] {
  return files.map((file) => ({
    ...{ id: `file ${file.id}`, group: 'files', text: nameOf(file.path) },
    detail: `${file.title} · ${formatSize(file.size)}`,
    searched: file.title,
    run: () => showBytes({ file: file.id, start: 0, end: Math.min(file.size, FIRST_BYTES), line: 0 }),
  }))
}

const FIRST_BYTES = 16
