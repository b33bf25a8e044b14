'use client'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { toggleProjector } from '@/components/workbench/projector/projector'
import { switchTheme } from '@/components/workbench/theme'
import { useKeys } from '@/components/workbench/use-keys'
import { titleText } from '@/lib/incident/postmortem/document-sections'
import { markdownOf } from '@/lib/incident/postmortem/formats/markdown'
import { words } from '@/lib/language/words'
import { download, ExportPane } from './export-pane'
import { MarkdownView } from './markdown-view'
import { Outline } from './outline'
import { Paper } from './paper'
import { POSTMORTEM_KEYS } from './postmortem-keys'
import { showWorkbench } from './postmortem-link'
import { RedactionPane } from './redaction-pane'
import { AboutPane, AgreedPane, TimesPane } from './settings-panes'
import type { ShownPostmortem } from './use-postmortem'
import { shownFormat, type Written } from './written-formats'

const { page } = words.postmortem

export interface DocumentModeProps {
  shown: ShownPostmortem
  written: readonly Written[]
  isShared: boolean
  onInventory(): void
}

/** Outline, document, and what can be done with it. */
export function DocumentMode({ shown, written, isShared, onInventory }: DocumentModeProps) {
  const { own, exported, names, view } = shown
  useKeys(POSTMORTEM_KEYS, {
    download: () => {
      const format = shownFormat(written, view.mode)
      if (format) download(format)
    },
    back: showWorkbench,
    projector: toggleProjector,
    theme: switchTheme,
  })
  return (
    <main className="grid min-h-0 grid-cols-[216px_minmax(0,1fr)_288px] max-full:grid-cols-[200px_minmax(0,1fr)_240px] max-narrow:grid-cols-1 print:block">
      <Outline postmortem={own} />
      <ScrollRegion aria-label={page.document} className="px-26 py-18 max-narrow:px-8 print:overflow-visible print:p-0">
        {(exported === null || view.mode === 'markdown') && <h1 className="sr-only">{titleText(own)}</h1>}
        {exported === null ? (
          <p className="mx-auto mt-40 w-fit text-ink3">{page.waiting}</p>
        ) : view.mode === 'markdown' ? (
          <MarkdownView text={markdownOf(exported)} />
        ) : (
          <Paper postmortem={exported} />
        )}
      </ScrollRegion>
      <ScrollRegion
        aria-label={page.settings}
        className="flex flex-col gap-9 border-line border-l p-12 max-narrow:border-0 print:hidden"
      >
        <ExportPane written={written} />
        <AboutPane postmortem={own} />
        <TimesPane
          postmortem={own}
          onZone={() => {
            showWorkbench()
            onInventory()
          }}
        />
        <RedactionPane names={names} isShared={isShared} />
        <AgreedPane postmortem={own} />
      </ScrollRegion>
    </main>
  )
}
