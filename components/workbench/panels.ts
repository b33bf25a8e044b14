import type { ComponentType } from 'react'
import { NoteComposer } from '@/components/incident/notes/note-composer'
import { NotesPanel } from '@/components/incident/notes/notes-panel'
import { SharePanel } from '@/components/incident/share/share-panel'
import type { PanelId } from './actions/workbench-context'
import { KeysPanel } from './keys-panel'
import { Palette } from './palette/palette'
import type { PanelProps } from './panel-props'
import { PastePanel } from './paste-panel'

/** What an action can open over the workbench: a line each. */
export const PANELS: Readonly<Record<PanelId, ComponentType<PanelProps>>> = {
  keys: KeysPanel,
  palette: Palette,
  note: NoteComposer,
  notes: NotesPanel,
  paste: PastePanel,
  share: SharePanel,
}
