import { registered } from './action'
import { noteActions } from './note-actions'
import { pageActions } from './page-actions'
import { paneActions } from './pane-actions'
import { shareActions } from './share-actions'
import { storyActions } from './story-actions'
import { timeActions } from './time-actions'
import { viewActions } from './view-actions'

/** All that the workbench does, for keys, the command palette and the list of keys. */
export const WORKBENCH_ACTIONS = registered(
  paneActions,
  viewActions,
  storyActions,
  noteActions,
  timeActions,
  shareActions,
  pageActions,
)
