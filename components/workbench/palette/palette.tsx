'use client'
import { useMemo, useState } from 'react'
import { useShownNotes } from '@/components/incident/notes/use-shown-notes'
import { words } from '@/lib/language/words'
import type { PanelProps } from '../panel-props'
import { useShownPath } from '../projector/shown-path'
import { bestEntries } from './best-entries'
import { actionEntries, fileEntries, findingEntries, noteEntries } from './entries'
import { goToEntries } from './go-to-entries'
import { PaletteDialog } from './palette-dialog'
import { recentlyChosen } from './recent'
import { useLineEntries } from './use-line-entries'

/** One field for everything in the workbench: places, findings and notes, actions, files. */
export function Palette({ context, actions, onClose }: PanelProps) {
  const [typed, setTyped] = useState('')
  const [recent] = useState(recentlyChosen)
  const { notes } = useShownNotes()
  const nameOf = useShownPath()
  const query = typed.trim()
  const lines = useLineEntries(query, context)
  const listed = useMemo(() => {
    const { document, files } = context.snapshot
    const story = [...findingEntries(document), ...noteEntries(notes)]
    return bestEntries([...story, ...actionEntries(actions, context), ...fileEntries(files, nameOf)], query, recent)
  }, [query, context, actions, notes, nameOf, recent])
  return (
    <PaletteDialog
      {...{ typed, onClose }}
      entries={[...(query === '' ? [] : goToEntries(query, context)), ...lines, ...listed]}
      placeholder={words.palette.placeholder}
      onTyped={setTyped}
    />
  )
}
