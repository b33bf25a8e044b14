'use client'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Segmented } from '@/components/ui/segmented'
import { copyText } from '@/components/workbench/copy'
import { toggleProjector } from '@/components/workbench/projector'
import { switchTheme } from '@/components/workbench/theme'
import { ThemeButton } from '@/components/workbench/theme-button'
import { TopBar } from '@/components/workbench/top-bar'
import { useKeys } from '@/components/workbench/use-keys'
import { useTitle } from '@/components/workbench/use-title'
import type { Snapshot } from '@/lib/engine/snapshot'
import { titleText } from '@/lib/incident/postmortem/document-sections'
import { markdownOf } from '@/lib/incident/postmortem/formats/markdown'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import { PEOPLE_SECTIONS } from '@/lib/incident/postmortem/sections/registry'
import { words } from '@/lib/language/words'
import { download, ExportPane } from './export-pane'
import { MarkdownView } from './markdown-view'
import { Outline } from './outline'
import { Paper } from './paper'
import { POSTMORTEM_KEYS } from './postmortem-keys'
import { type PostmortemMode, showPostmortem, showWorkbench } from './postmortem-link'
import { PostmortemStatus } from './postmortem-status'
import { Review } from './review'
import { AboutPane, AgreedPane, TimesPane } from './settings-panes'
import { useLightPrint } from './use-light-print'
import { usePostmortem } from './use-postmortem'
import { type Written, writtenFormats } from './written-formats'

const { page } = words.postmortem
const MODES = ['preview', 'markdown', 'review'] as const

export interface PostmortemScreenProps {
  snapshot: Snapshot
  onInventory(): void
}

/** The draft of the postmortem: its sections, the document as it is exported, and what it is exported as. */
export function PostmortemScreen({ snapshot, onInventory }: PostmortemScreenProps) {
  const { view, postmortem } = usePostmortem(snapshot)
  const written = useMemo(() => writtenFormats(postmortem), [postmortem])
  useLightPrint()
  useTitle(titleText(postmortem))
  return (
    <div className="grid h-dvh min-h-0 grid-rows-[46px_minmax(0,1fr)_26px] bg-bg max-narrow:h-auto print:block print:h-auto print:bg-transparent">
      <div className="print:hidden">
        <PostmortemBar {...{ postmortem, written }} mode={view.mode} />
      </div>
      {view.mode === 'review' ? (
        <>
          <Review postmortem={postmortem} />
          <div className="hidden print:block">
            <Paper postmortem={postmortem} />
          </div>
        </>
      ) : (
        <Document {...{ postmortem, written, onInventory }} markdown={view.mode === 'markdown'} />
      )}
      <PostmortemStatus review={view.mode === 'review'} />
    </div>
  )
}

function PostmortemBar({
  postmortem,
  written,
  mode,
}: {
  postmortem: Postmortem
  written: readonly Written[]
  mode: PostmortemMode
}) {
  const empty = PEOPLE_SECTIONS.filter((id) => (postmortem.people[id] ?? '').trim() === '').length
  return (
    <TopBar
      title={
        <span className="flex items-center gap-10">
          <Button tone="ghost" onClick={showWorkbench}>
            <Icon name="back" />
            {page.back}
          </Button>
          {page.draft}
        </span>
      }
      chips={<Chip tone={empty > 0 ? 'warning' : 'good'}>{empty > 0 ? page.empty(empty) : page.written}</Chip>}
    >
      <Segmented<PostmortemMode>
        label={page.mode}
        value={mode}
        options={MODES.map((value) => ({ value, label: page.modes[value] }))}
        onChange={showPostmortem}
      />
      <Button onClick={() => copyText(markdownOf(postmortem), page.copied)} className="max-full:hidden">
        <Icon name="copy" />
        {page.copy}
      </Button>
      <Button tone="primary" onClick={() => download(shownFormat(written, mode))}>
        <Icon name="down" />
        {page.download}
      </Button>
      <ThemeButton />
    </TopBar>
  )
}

/** What is looked at is what is saved. */
function shownFormat(written: readonly Written[], mode: PostmortemMode): Written {
  return written.find(({ id }) => id === (mode === 'markdown' ? 'markdown' : 'html'))!
}

interface DocumentProps {
  postmortem: Postmortem
  written: readonly Written[]
  markdown: boolean
  onInventory(): void
}

/** Outline, document, and what can be done with it. */
function Document({ postmortem, written, markdown, onInventory }: DocumentProps) {
  useKeys(POSTMORTEM_KEYS, {
    download: () => download(shownFormat(written, markdown ? 'markdown' : 'preview')),
    back: showWorkbench,
    projector: toggleProjector,
    theme: switchTheme,
  })
  return (
    <main className="grid min-h-0 grid-cols-[216px_minmax(0,1fr)_288px] max-full:grid-cols-[200px_minmax(0,1fr)_240px] max-narrow:grid-cols-1 print:block">
      <Outline postmortem={postmortem} />
      <ScrollRegion aria-label={page.document} className="px-26 py-18 max-narrow:px-8 print:overflow-visible print:p-0">
        {markdown ? <MarkdownView text={markdownOf(postmortem)} /> : <Paper postmortem={postmortem} />}
      </ScrollRegion>
      <ScrollRegion
        aria-label={page.export}
        className="flex flex-col gap-9 border-line border-l p-12 max-narrow:border-0 print:hidden"
      >
        <ExportPane written={written} />
        <AboutPane postmortem={postmortem} />
        <TimesPane
          postmortem={postmortem}
          onZone={() => {
            showWorkbench()
            onInventory()
          }}
        />
        <AgreedPane postmortem={postmortem} />
      </ScrollRegion>
    </main>
  )
}
