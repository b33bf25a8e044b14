import { words } from '@/lib/language/words'
import type { View } from '../view'
import { SelectionPane } from './selection-pane'
import { SelectionTools } from './selection-tools'

/** What is selected, wherever it was: its bytes, what it proves, and what hangs on it. */
export const selection: View = {
  id: 'selection',
  title: words.selection.title,
  state: () => '',
  offers: ({ files }) => files.length > 0,
  nothing: words.selection.nothing,
  hasTwin: false,
  Tools: SelectionTools,
  Component: SelectionPane,
}
