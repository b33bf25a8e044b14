import type { ComponentType } from 'react'
import { NoteComposer } from '@/components/incident/notes/note-composer'
import { NotesPanel } from '@/components/incident/notes/notes-panel'
import { SharePanel } from '@/components/incident/share/share-panel'
import type { PanelId, WorkbenchAction, WorkbenchContext } from './actions/workbench-context'
import { KeysPanel } from './keys-panel'
import { Palette } from './palette/palette'
import { PastePanel } from './paste-panel'

export interface PanelProps {
  readonly context: WorkbenchContext
  /** With the keys they have here. */
  readonly actions: readonly WorkbenchAction[]
  onClose(): void
}

/** What an action can open over the workbench: a line each. */
export const PANELS: Readonly<Record<PanelId, ComponentType<PanelProps>>> = {
  keys: KeysPanel,
  palette: Palette,
  note: NoteComposer,
  notes: NotesPanel,
  paste: PastePanel,
  share: SharePanel,
}
