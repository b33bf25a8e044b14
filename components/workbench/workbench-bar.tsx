'use client'
import { IncidentTitle } from '@/components/incident/incident-title'
import { NotesButton } from '@/components/incident/notes/notes-button'
import { PostmortemButton } from '@/components/incident/postmortem/postmortem-button'
import { ShareButton } from '@/components/incident/share/share-button'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Segmented } from '@/components/ui/segmented'
import type { TimeMode } from '@/components/views/view'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatDate } from '@/lib/words/time'
import type { PanelId, WorkbenchContext } from './actions/workbench-context'
import { BytesSentChip } from './bytes-sent-chip'
import { EnsembleChoice } from './ensemble-choice'
import { PaletteButton } from './palette/palette-button'
import { useProjector } from './projector/projector'
import { ProjectorButton } from './projector/projector-button'
import { RoomBar } from './projector/room-bar'
import { useTitleWithKey } from './shown-keys'
import { ThemeButton } from './theme-button'
import { TopBar } from './top-bar'
import { setMode } from './workbench-actions'

export interface WorkbenchBarProps {
  context: WorkbenchContext
  /** Of all that is open, where only one ensemble is shown. */
  all: Snapshot
  ensemble: string | null
  /** What lies over the workbench. */
  panel: PanelId | null
}

/** The incident's name, its files, what was sent; and the ways to the palette, times, notes, a room, the postmortem, sharing. */
export function WorkbenchBar({ context, all, ensemble, panel }: WorkbenchBarProps) {
  const { snapshot, state, isShared, open, inventory } = context
  const titles = {
    inventory: useTitleWithKey(words.topBar.inventory, 'go-inventory'),
    log: useTitleWithKey(words.topBar.asWritten, 'mode'),
    t0: useTitleWithKey(words.topBar.distances, 'mode'),
  }
  const title = <IncidentTitle otherwise={titleOf(state.opening.from)} />
  if (useProjector()) return <RoomBar title={title} />
  return (
    <TopBar
      title={title}
      chips={
        <>
          <button type="button" onClick={inventory} title={titles.inventory} className="h-24 max-full:hidden">
            <Chip className="hover:text-ink">
              <Icon name="folder" />
              {words.topBar.files(snapshot.files.length, groupDigits(snapshot.files.length))}
            </Chip>
          </button>
          <BytesSentChip />
          {ensemble !== null && <EnsembleChoice snapshot={all} shown={ensemble} />}
        </>
      }
    >
      <PaletteButton onOpen={() => open('palette')} />
      <Segmented<TimeMode>
        label={words.topBar.timeMode}
        value={state.mode === 'utc' ? 'log' : state.mode}
        options={[
          { value: 'log', label: timeName(snapshot), title: titles.log },
          { value: 't0', label: words.topBar.fromT0, title: titles.t0 },
        ]}
        onChange={setMode}
      />
      <NotesButton onOpen={() => open(panel === 'notes' ? null : 'notes')} />
      <ProjectorButton />
      <ThemeButton />
      <PostmortemButton />
      {!isShared && <ShareButton onOpen={() => open('share')} />}
      <Button onClick={inventory} className="full:hidden">
        <Icon name="folder" />
        {words.topBar.inventory}
      </Button>
    </TopBar>
  )
}

function titleOf(from: number): string {
  return words.kept.untitled(from === 0 ? '' : formatDate(from))
}

/** Kafka's times are UTC; those of logs only where the zone of every one is known. */
function timeName({ document }: Snapshot): string {
  const dated = document.files.filter((file) => file.from !== null && file.kind === 'zookeeper/server-log')
  return dated.every((file) => file.zone.name !== null) ? words.topBar.utc : words.topBar.logTime
}
