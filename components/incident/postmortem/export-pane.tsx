'use client'
import { Icon } from '@/components/ui/icon'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { announce } from '@/components/workbench/live-region'
import { words } from '@/lib/language/words'
import { formatSize } from '@/lib/words/size'
import { saveFile } from '../save-file'
import type { Written } from './written-formats'

/** What the document can be saved as, and how large that is: a click saves it. */
export function ExportPane({ written }: { written: readonly Written[] }) {
  const { page, formats } = words.postmortem
  return (
    <Pane aria-labelledby="export" className="flex-none">
      <PaneHeader title={page.export} id="export" />
      <ul>
        {written.map((each) => (
          <li key={each.id} className="border-grid border-b last:border-0">
            <button
              type="button"
              aria-label={page.downloadAs(formats[each.id].title)}
              onClick={() => download(each)}
              className="group flex w-full items-center gap-8 px-12 py-7 text-left hover:bg-selected"
            >
              <span className="flex-1">
                <b className="block text-[13px]">{formats[each.id].title}</b>
                <span className="text-ink3 text-small">{formats[each.id].about}</span>
              </span>
              <span className="mono whitespace-nowrap text-ink3 text-note">{formatSize(each.bytes)}</span>
              <Icon name="down" className="text-ink3 group-hover:text-ink" />
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  )
}

export function download({ files }: Written): void {
  for (const { name, text, mediaType } of files) saveFile(name, text, `${mediaType};charset=utf-8`)
  announce(words.postmortem.page.saved(files.map(({ name }) => name).join(', ')))
}
