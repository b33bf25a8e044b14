'use client'
import { useEffect, useRef, useState } from 'react'
import { linkStore } from '@/components/workbench/link-store'
import type { PanelProps } from '@/components/workbench/panel-props'
import { formatViewLink } from '@/components/workbench/view-link'
import { preview } from './preview'
import { ShareDialog } from './share-dialog'
import { withoutSecrets } from './share-links'
import { ShareSession } from './share-session'

/** Shares what is open, as it is when the dialog is opened. */
export function SharePanel({ context, onClose }: PanelProps) {
  const [session, setSession] = useState<ShareSession | null>(null)
  const opened = useRef(context)
  useEffect(() => {
    const { engine, state, incident } = opened.current
    const { annotations } = incident
    const begun = new ShareSession(engine, incident.id, {
      title: annotations.title || (state.finding?.title ?? ''),
      now: Date.now(),
      annotations,
      link: formatViewLink(withoutSecrets(linkStore.get())),
      ranges: [state.selection.range, state.whole],
      t0: state.t0,
    })
    setSession(begun)
    return () => {
      begun.close()
      preview.show(null)
    }
  }, [])
  const mineOnly = opened.current.incident.annotations.notes.filter((note) => note.mineOnly).length
  return session && <ShareDialog session={session} mineOnly={mineOnly} onClose={onClose} />
}
