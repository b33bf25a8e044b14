'use client'
import { useCallback, useEffect, useState } from 'react'
import { preloadTimeChart } from '@/components/charts/lazy-time-chart'
import { NoteGateContext } from '@/components/incident/notes/note-gate-context'
import { PostmortemScreen } from '@/components/incident/postmortem/postmortem-screen'
import { useBundleFile } from '@/components/incident/reader/use-bundle-file'
import { Previewed } from '@/components/incident/share/previewed'
import { useShareNotes } from '@/components/incident/share/use-share-notes'
import { useKeepIncident } from '@/components/incident/use-keep-incident'
import type { DroppedFile } from '@/lib/engine/engine-api'
import { DropWindow } from './drop-window'
import { useEngine, useSnapshot } from './engine-context'
import { FirstRun } from './first-run'
import { Inventory } from './inventory'
import { LiveRegionOutput } from './live-region-output'
import { opensAtOnce, screenOf, type Wanted } from './screen'
import { useViewLink } from './use-link-value'
import { Workbench } from './workbench'

/** The page: first run, Inventory, workbench, whichever what is open calls for. */
export function Investigation() {
  const engine = useEngine()
  const snapshot = useSnapshot()
  const [sampleFailed, setSampleFailed] = useState(false)
  const [wanted, setWanted] = useState<Wanted>('inventory')
  const open = useCallback(
    (files: readonly DroppedFile[]) => {
      if (!engine || files.length === 0) return
      if (snapshot?.files.length === 0) setWanted(opensAtOnce(files) ? 'workbench-when-ready' : 'inventory')
      engine.open(files)
    },
    [engine, snapshot?.files.length],
  )
  const paste = useCallback(
    (text: string) => {
      if (!engine) return
      if (snapshot?.files.length === 0) setWanted('workbench-when-ready')
      engine.paste(text)
    },
    [engine, snapshot?.files.length],
  )
  const openWorkbench = useCallback(() => setWanted('workbench'), [])
  const openSample = useCallback(async () => {
    const answer = await fetch('/samples/article.txt').catch(() => null)
    setSampleFailed(!answer?.ok)
    if (answer?.ok) open([{ path: 'article.txt', blob: await answer.blob() }])
  }, [open])
  useEffect(() => {
    const soon = setTimeout(preloadTimeChart, 300)
    return () => clearTimeout(soon)
  }, [])
  const gate = useShareNotes()
  const shared = useBundleFile(snapshot?.files.length ?? 0, open)
  const screen = screenOf(snapshot, wanted, useViewLink().pm !== undefined)
  useKeepIncident(
    shared.isOpen ? null : snapshot,
    engine,
    screen === 'workbench' || screen === 'postmortem' || snapshot?.reading.state !== 'reading',
  )
  if (shared.isOpen) return shared.page
  return (
    <NoteGateContext value={gate}>
      {engine && snapshot && screen === 'workbench' ? (
        <Previewed {...{ engine, snapshot }}>
          {(shownEngine, shownSnapshot) => (
            <Workbench
              engine={shownEngine}
              snapshot={shownSnapshot}
              onInventory={() => setWanted('inventory')}
              onPaste={paste}
            />
          )}
        </Previewed>
      ) : snapshot && screen === 'postmortem' ? (
        <PostmortemScreen snapshot={snapshot} onInventory={() => setWanted('inventory')} />
      ) : engine && snapshot && screen === 'inventory' ? (
        <Inventory snapshot={snapshot} engine={engine} onFiles={shared.take} onPaste={paste} onOpen={openWorkbench} />
      ) : (
        <FirstRun
          {...{ sampleFailed }}
          ready={engine !== null}
          busy={screen === 'opening'}
          onFiles={shared.take}
          onPaste={paste}
          onSample={openSample}
        />
      )}
      {shared.question}
      <DropWindow onFiles={shared.take} onText={paste} />
      <LiveRegionOutput />
    </NoteGateContext>
  )
}
