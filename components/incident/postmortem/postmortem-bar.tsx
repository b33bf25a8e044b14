'use client'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Segmented } from '@/components/ui/segmented'
import { copyText } from '@/components/workbench/copy'
import { ProjectorButton } from '@/components/workbench/projector/projector-button'
import { ShownKeys } from '@/components/workbench/shown-keys'
import { ThemeButton } from '@/components/workbench/theme-button'
import { TopBar } from '@/components/workbench/top-bar'
import { markdownOf } from '@/lib/incident/postmortem/formats/markdown'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import { PEOPLE_SECTIONS } from '@/lib/incident/postmortem/sections/registry'
import { words } from '@/lib/language/words'
import { download } from './export-pane'
import { POSTMORTEM_KEYS } from './postmortem-keys'
import { type PostmortemMode, showPostmortem, showWorkbench } from './postmortem-link'
import { shownFormat, type Written } from './written-formats'

const { page } = words.postmortem
const KEYS = POSTMORTEM_KEYS.map(({ action, keys }) => ({ id: action, keys }))
const MODES = ['preview', 'markdown', 'review'] as const

export interface PostmortemBarProps {
  own: Postmortem
  exported: Postmortem | null
  written: readonly Written[]
  mode: PostmortemMode
}

/** How the document is shown, and the two ways out that are used most. */
export function PostmortemBar({ own, exported, written, mode }: PostmortemBarProps) {
  const empty = PEOPLE_SECTIONS.filter((id) => (own.people[id] ?? '').trim() === '').length
  const shown = shownFormat(written, mode)
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
      <Button
        disabled={exported === null}
        onClick={() => exported && copyText(markdownOf(exported), page.copied)}
        className="max-full:hidden"
      >
        <Icon name="copy" />
        {page.copy}
      </Button>
      <Button tone="primary" disabled={shown === null} onClick={() => shown && download(shown)}>
        <Icon name="down" />
        {page.download}
      </Button>
      <ShownKeys actions={KEYS}>
        <ThemeButton />
        <ProjectorButton leaves />
      </ShownKeys>
    </TopBar>
  )
}
