import { words } from '../../../language/words.ts'
import { recurrenceTexts } from '../../recurrence-text.ts'
import type { SectionKind } from './section.ts'

/** What befell the same servers again and again in these files: left out where nothing came back. */
export const recurrenceSection: SectionKind = {
  id: 'recurrence',
  count: ({ scope }) => recurrenceTexts(scope.document).length,
  blocks({ scope }) {
    const rows = recurrenceTexts(scope.document).map(({ what, howOften, hours, leaders }) => ({
      cells: [[what], [howOften], [hours], [leaders]],
    }))
    return rows.length === 0 ? [] : [{ kind: 'table', head: words.postmortem.recurrence.head, rows }]
  },
}
