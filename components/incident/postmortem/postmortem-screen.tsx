'use client'
import { useMemo } from 'react'
import { useTitle } from '@/components/workbench/use-title'
import type { Snapshot } from '@/lib/engine/snapshot'
import { titleText } from '@/lib/incident/postmortem/document-sections'
import { DocumentMode } from './document-mode'
import { Paper } from './paper'
import { PostmortemBar } from './postmortem-bar'
import { PostmortemStatus } from './postmortem-status'
import { Review } from './review'
import { useLightPrint } from './use-light-print'
import { usePostmortem } from './use-postmortem'
import { writtenFormats } from './written-formats'

export interface PostmortemScreenProps {
  snapshot: Snapshot
  /** The incident was shared with this person. */
  isShared?: boolean
  onInventory(): void
}

/** The draft of the postmortem: its sections, the document as it is exported, and what it is exported as. */
export function PostmortemScreen({ snapshot, isShared = false, onInventory }: PostmortemScreenProps) {
  const shown = usePostmortem(snapshot, isShared)
  const { view, own, exported } = shown
  const written = useMemo(() => (exported === null ? [] : writtenFormats(exported)), [exported])
  useLightPrint()
  useTitle(titleText(own))
  return (
    <div className="grid h-dvh min-h-0 grid-rows-[--spacing(46)_minmax(0,1fr)_--spacing(26)] bg-bg max-narrow:h-auto print:block print:h-auto print:bg-transparent">
      <div className="print:hidden">
        <PostmortemBar {...{ own, exported, written }} mode={view.mode} />
      </div>
      {view.mode === 'review' ? (
        <>
          <Review postmortem={own} />
          <div className="hidden print:block">{exported && <Paper postmortem={exported} />}</div>
        </>
      ) : (
        <DocumentMode {...{ shown, written, isShared, onInventory }} />
      )}
      <PostmortemStatus review={view.mode === 'review'} />
    </div>
  )
}
