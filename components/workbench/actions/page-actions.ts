import { words } from '@/lib/language/words'
import { focusCommand } from '../focus'
import { toggleProjector } from '../projector/projector'
import { switchTheme } from '../theme'
import { forgetView, showUnparsed } from '../workbench-actions'
import type { WorkbenchAction } from './workbench-context'

export const pageActions: readonly WorkbenchAction[] = [
  {
    ...{ id: 'palette', group: 'page', keys: ['Ctrl K'], does: words.actions.palette },
    run: ({ open }) => open('palette'),
  },
  {
    ...{ id: 'filter', group: 'page', keys: ['Ctrl F'], does: words.actions.filter },
    run: () => focusCommand('evidence', 'filter'),
  },
  {
    ...{ id: 'lookup', group: 'page', keys: ['/'], does: words.actions.lookup },
    unavailable: ({ snapshot }) => (snapshot.document.partitions.length > 0 ? null : words.actions.noPartition),
    run: () => focusCommand('offsets-positions', 'lookup'),
  },
  { id: 'unparsed', group: 'page', keys: [], does: words.actions.unparsed, run: showUnparsed },
  {
    ...{ id: 'rename', group: 'page', keys: [], does: words.actions.rename },
    run: () => document.getElementById('incident-title')?.click(),
  },
  {
    ...{ id: 'paste', group: 'page', keys: ['Ctrl V'], native: true, does: words.actions.paste },
    run: ({ open }) => open('paste'),
  },
  {
    ...{ id: 'close-files', group: 'page', keys: [], does: words.actions.closeFiles },
    run({ engine }) {
      engine.clear()
      forgetView()
    },
  },
  { id: 'projector', group: 'page', keys: ['P'], does: words.actions.projector, run: toggleProjector },
  { id: 'theme', group: 'page', keys: ['Shift T'], does: words.actions.theme, run: switchTheme },
  { id: 'keys', group: 'page', keys: ['?'], does: words.actions.keys, run: ({ open }) => open('keys') },
]
