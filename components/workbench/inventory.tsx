'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { DroppedFile, EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { findingOf } from '@/lib/timeline/finding-order'
import type { FrontPanelId } from './actions/front-actions'
import { INVENTORY_ACTIONS } from './actions/inventory-actions'
import { BytesSentChip } from './bytes-sent-chip'
import { CoverageSoFar } from './coverage-so-far'
import { FirstAnswer } from './first-answer'
import { FrontPanel } from './front-panel'
import { InventoryTable } from './inventory-table'
import { NothingRecognised } from './nothing-recognised'
import { fileEntries, findingEntries } from './palette/entries'
import { PaletteButton } from './palette/palette-button'
import { PickFiles } from './pick-files'
import { ProjectorButton } from './projector/projector-button'
import { useShownPath } from './projector/shown-path'
import { ReadingBar } from './reading-bar'
import { useReadingAnnouncements } from './reading-line'
import { SettingDifferences } from './setting-differences'
import { ActionKey, ShownKeys } from './shown-keys'
import { StillMissing } from './still-missing'
import { ThemeButton } from './theme-button'
import { TopBar } from './top-bar'
import { useActionKeys } from './use-action-keys'
import { forgetView } from './workbench-actions'

const { inventoryPage } = words

export interface InventoryProps {
  snapshot: Snapshot
  engine: EngineClient
  onFiles(files: readonly DroppedFile[]): void
  onPaste(text: string): void
  onOpen(): void
}

/** What was dropped, what each file is, and how far it is read. */
export function Inventory({ snapshot, engine, onFiles, onPaste, onOpen }: InventoryProps) {
  const [panel, setPanel] = useState<FrontPanelId | null>(null)
  const nameOf = useShownPath()
  const { reading, document } = snapshot
  const known = document.files.some((file) => file.kind !== null)
  const stop = () => engine.stop()
  useReadingAnnouncements(reading)
  const clear = () => {
    engine.clear()
    forgetView()
  }
  const context = { known, stop, clear, reading: reading.state === 'reading', open: onOpen, show: setPanel }
  const actions = useActionKeys(INVENTORY_ACTIONS, context)
  /** What the palette finds leads into the workbench. */
  const others = () =>
    [...findingEntries(document), ...fileEntries(snapshot.files, nameOf)].map((entry) => ({
      ...entry,
      unavailable: known ? null : words.actions.nothingKnown,
      run() {
        entry.run()
        onOpen()
      },
    }))
  const openButton = (
    <Button tone="primary" disabled={!known} onClick={onOpen}>
      {inventoryPage.open} <ActionKey action="open" onAccent />
    </Button>
  )
  return (
    <ShownKeys actions={actions}>
      <div className="grid h-dvh grid-rows-[--spacing(46)_auto_minmax(0,1fr)_--spacing(26)] max-narrow:h-auto">
        <TopBar title={inventoryPage.title} heading chips={<BytesSentChip />}>
          <PaletteButton onOpen={() => setPanel('palette')} />
          <PickFiles onFiles={onFiles}>
            <Icon name="plus" />
            {inventoryPage.add}
          </PickFiles>
          <Button onClick={() => setPanel('paste')}>
            <Icon name="paste" />
            {inventoryPage.paste}
          </Button>
          {reading.state === 'reading' ? (
            <Button onClick={stop}>{inventoryPage.stop}</Button>
          ) : (
            <Button onClick={clear}>{inventoryPage.clear}</Button>
          )}
          {openButton}
          <ThemeButton />
          <ProjectorButton leaves />
        </TopBar>
        <ReadingBar reading={reading} />
        <main className="grid min-h-0 grid-cols-[minmax(0,1fr)_372px] gap-7 p-7 max-narrow:grid-cols-1">
          <InventoryTable snapshot={snapshot} engine={engine} onOpen={onOpen} />
          <div className="flex min-h-0 flex-col gap-7 overflow-y-auto">
            {!known && reading.state !== 'reading' ? (
              <NothingRecognised files={snapshot.files} onPasteText={() => setPanel('paste')} />
            ) : (
              <FirstAnswer
                snapshot={snapshot}
                finding={findingOf(document, undefined)}
                openable={known}
                onOpen={onOpen}
              />
            )}
            <CoverageSoFar document={document} />
            <SettingDifferences snapshot={snapshot} onOpen={onOpen} />
            <StillMissing snapshot={snapshot} engine={engine} finding={findingOf(document, undefined)} />
          </div>
        </main>
        <footer className="flex items-center gap-16 border-line border-t bg-pane px-12 text-ink3 text-note">
          <span>{inventoryPage.promise}</span>
          <span className="ml-auto flex gap-16">
            {reading.state === 'reading' && (
              <span>
                <ActionKey action="stop" /> {inventoryPage.keys.stop}
              </span>
            )}
            <span>
              <ActionKey action="open" /> {inventoryPage.keys.open}
            </span>
          </span>
        </footer>
        <FrontPanel
          {...{ panel, actions, context, others, onPaste }}
          designed={INVENTORY_ACTIONS}
          placeholder={words.palette.placeholderInventory}
          onClose={() => setPanel(null)}
        />
      </div>
    </ShownKeys>
  )
}
