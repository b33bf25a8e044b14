'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { DropWindow } from '@/components/workbench/drop-window'
import { linkStore } from '@/components/workbench/link-store'
import { LiveRegionOutput } from '@/components/workbench/live-region-output'
import { useViewLink } from '@/components/workbench/use-link-value'
import { parseViewLink } from '@/components/workbench/view-link'
import { isNewer } from '@/components/workbench/view-link-upgrade'
import { Workbench } from '@/components/workbench/workbench'
import { JoinedEngine } from '@/lib/incident/joined-engine'
import { createEngineClient } from '@/lib/workers/engine-client'
import { incidentStore } from '../local/this-device'
import { NoteGateContext } from '../notes/note-gate-context'
import { PostmortemScreen } from '../postmortem/postmortem-screen'
import { withoutSecrets } from '../share/share-links'
import { NoteGate } from './note-gate'
import { ReaderBar } from './reader-bar'
import { ReaderFiles } from './reader-files'
import { SharedNotes, sharedStoreId } from './shared-notes'
import type { OpenedIncident } from './shared-opening'

export interface ReaderProps {
  opened: OpenedIncident
  /** Of the shared incident; null for a file. */
  id: string | null
  /** Back to the work that is open behind it; absent where there is none. */
  onLeave?(): void
}

/** A shared incident as its author saw it, in the same workbench; files that are dropped make its links work in full. */
export function Reader({ opened, id, onLeave }: ReaderProps) {
  const { bundle, secret } = opened
  const [engine] = useState(() => new JoinedEngine(bundle, createEngineClient))
  const [showsFiles, setShowsFiles] = useState(false)
  const [notes, setNotes] = useState<SharedNotes | null>(null)
  const [isNewerLink, setIsNewerLink] = useState(false)
  const [gate, setGate] = useState<NoteGate | null>(null)
  const notesGo = secret !== null && id !== null
  const snapshot = useSyncExternalStore(engine.subscribe, engine.snapshot, engine.snapshot)
  const joined = useSyncExternalStore(engine.subscribe, engine.joined, engine.joined)
  const queries = useQueryClient()
  const isPostmortem = useViewLink().pm !== undefined

  useEffect(() => {
    const title = bundle.title || bundle.annotations.title
    const storeId = sharedStoreId(id ?? `${bundle.createdAt} ${title}`)
    let sync: SharedNotes | null = null
    let isHere = true
    const gate = notesGo ? new NoteGate(bundle, engine) : null
    setGate(gate)
    void incidentStore.openShared(storeId, { ...bundle.annotations, title }).then(() => {
      if (!isHere || id === null || secret === null || gate === null) return
      sync = new SharedNotes(id, secret, bundle.annotations.notes, gate)
      setNotes(sync)
    })
    return () => {
      isHere = false
      sync?.close()
      gate?.close()
      incidentStore.close()
    }
  }, [bundle, engine, id, secret, notesGo])

  useEffect(() => {
    const before = linkStore.get()
    if (id !== null && isNewer(before)) setIsNewerLink(true)
    const own = withoutSecrets(before)
    // A link to a place in the incident goes there; else it is shown as its author saw it.
    const isPlain = id === null || Object.keys(own).filter((key) => key !== 'v').length === 0
    const without = Object.fromEntries(Object.keys(own).map((key) => [key, '']))
    if (isPlain) linkStore.set({ ...without, ...parseViewLink(bundle.link) }, 'replace')
    return () => {
      if (id === null) linkStore.set({ ...emptied(linkStore.get()), ...before }, 'replace')
    }
  }, [bundle, id])

  // Answers change when a file is here, not with each part of it that is read.
  const here = joined.files.filter(({ state }) => state === 'here').length
  const isReading = snapshot.reading.state === 'reading'
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two are when
  useEffect(() => {
    void queries.invalidateQueries()
  }, [here, isReading, queries])

  const showFiles = () => setShowsFiles(true)
  return (
    <NoteGateContext value={gate}>
      {isPostmortem ? (
        <PostmortemScreen isShared snapshot={snapshot} onInventory={showFiles} />
      ) : (
        <Workbench
          {...{ engine, snapshot }}
          onInventory={showFiles}
          onPaste={(text) => engine.paste(text)}
          shared={
            <ReaderBar {...{ opened, joined, notes, isNewerLink, onLeave }} isFile={id === null} onFiles={showFiles} />
          }
        />
      )}
      {showsFiles && (
        <ReaderFiles joined={joined} onFiles={(files) => engine.open(files)} onClose={() => setShowsFiles(false)} />
      )}
      <DropWindow onFiles={(files) => engine.open(files)} onText={(text) => engine.paste(text)} />
      <LiveRegionOutput />
    </NoteGateContext>
  )
}

function emptied(link: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(link).map((key) => [key, '']))
}
