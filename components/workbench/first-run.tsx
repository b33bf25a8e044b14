'use client'
import { useState } from 'react'
import { DevicePane } from '@/components/incident/device-pane'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { DroppedFile } from '@/lib/engine/engine-api'
import { words } from '@/lib/language/words'
import { FIRST_RUN_ACTIONS } from './actions/first-run-actions'
import type { FrontPanelId } from './actions/front-actions'
import { BytesSentChip } from './bytes-sent-chip'
import { CollectCard } from './collect-card'
import { DropArea } from './drop-area'
import { FrontPanel } from './front-panel'
import { PaletteButton } from './palette/palette-button'
import { ProjectorButton } from './projector/projector-button'
import { SampleCard } from './sample-card'
import { ActionKey, ShownKeys } from './shown-keys'
import { ThemeButton } from './theme-button'
import { TopBar } from './top-bar'
import { useActionKeys } from './use-action-keys'
import { useViewLink } from './use-link-value'
import { isNewer } from './view-link-upgrade'

export interface FirstRunProps {
  /** The engine is there. */
  ready: boolean
  /** Something small is being read: the next screen comes in a moment. */
  busy: boolean
  sampleFailed: boolean
  onFiles(files: readonly DroppedFile[]): void
  onPaste(text: string): void
  onSample(): void
}

const { firstRun } = words

export function FirstRun({ ready, busy, sampleFailed, onFiles, onPaste, onSample }: FirstRunProps) {
  const [panel, setPanel] = useState<FrontPanelId | null>(null)
  const link = useViewLink()
  const context = { sample: onSample, show: setPanel }
  const actions = useActionKeys(FIRST_RUN_ACTIONS, context)
  return (
    <ShownKeys actions={actions}>
      <div className="grid min-h-dvh grid-rows-[--spacing(46)_1fr_--spacing(26)]">
        <TopBar chips={null}>
          <BytesSentChip />
          <PaletteButton onOpen={() => setPanel('palette')} />
          <Button tone="ghost" onClick={() => setPanel('keys')}>
            {firstRun.keys} <ActionKey action="keys" />
          </Button>
          <ThemeButton />
          <ProjectorButton leaves />
        </TopBar>
        <main
          aria-busy={busy}
          className="mx-auto grid w-full max-w-1400 grid-cols-[minmax(0,1.08fr)_minmax(0,1fr)] items-center gap-44 px-36 pt-34 pb-20 max-narrow:grid-cols-1"
        >
          <section className="min-w-0">
            <h1 className="text-balance text-[38px] leading-[43px] tracking-[-0.035em]">{firstRun.question}</h1>
            <p className="mt-14 mb-22 max-w-[58ch] text-[15.5px] text-ink2 leading-[24px]">{firstRun.promise}</p>
            <LinkNotice link={link} />
            <DropArea busy={busy} onFiles={onFiles} onPasteText={() => setPanel('paste')} />
            <dl className="mt-22 grid grid-cols-[1fr_1.1fr_1fr] gap-26">
              {firstRun.reads.map(({ name, what }) => (
                <div key={name}>
                  <dt className="font-semibold">{name}</dt>
                  <dd className="mt-3 text-ink2 text-small leading-[17.5px]">{what}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section aria-label={firstRun.begin} className="flex min-w-0 flex-col gap-14">
            <SampleCard ready={ready} onOpen={onSample} />
            {sampleFailed && (
              <p role="alert" className="border-warn border-l-2 bg-warn/8 px-10 py-7">
                {firstRun.noSample}
              </p>
            )}
            <CollectCard />
            <DevicePane />
          </section>
        </main>
        <footer className="flex items-center gap-16 border-line border-t bg-pane px-12 text-ink3 text-note">
          <Icon name="lock" className="size-12" />
          {firstRun.privacy}
        </footer>
        <FrontPanel
          {...{ panel, actions, context, onPaste }}
          designed={FIRST_RUN_ACTIONS}
          placeholder={words.palette.placeholderFront}
          onClose={() => setPanel(null)}
        />
      </div>
    </ShownKeys>
  )
}

/** The page was opened through a link to a place in files that are not here. */
function LinkNotice({ link }: { link: ReturnType<typeof useViewLink> }) {
  const file = link.s?.split(':')[0]
  if (isNewer(link))
    return (
      <p role="status" className="mb-12 border-warn border-l-2 bg-warn/8 px-10 py-7">
        {firstRun.link.newer}
      </p>
    )
  if (!file) return null
  return (
    <p role="status" className="mb-12 border-warn border-l-2 bg-warn/8 px-10 py-7">
      {firstRun.link.elsewhere.before} <code className="text-mono">{file}</code>
      {firstRun.link.elsewhere.after}
    </p>
  )
}
