'use client'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { announce } from '@/components/workbench/live-region'
import { useProjector } from '@/components/workbench/projector/projector'
import { words } from '@/lib/language/words'
import { formatSpan } from '@/lib/words/duration'
import { formatSize } from '@/lib/words/size'
import { formatDate } from '@/lib/words/time'
import type { DeviceIncident } from './local/device-list'
import { deviceList } from './local/this-device'

const SHOWN = 5
const NOW = 60_000

/** Incidents that were open on this device. Their files are not kept: dropping them again brings everything back. */
export function DevicePane() {
  const list = useSyncExternalStore(deviceList.subscribe, deviceList.get, () => null)
  const [all, setAll] = useState(false)
  const [asking, setAsking] = useState('')
  const inRoom = useProjector()
  if (!list || list.length === 0 || inRoom) return null
  const shown = all ? list : list.slice(0, SHOWN)
  return (
    <Pane aria-labelledby="device">
      <PaneHeader
        id="device"
        title={words.device.title}
        state={words.device.promise}
        tools={
          <Button size="small" onClick={() => setAsking('all')}>
            {words.device.forgetAll}
          </Button>
        }
      />
      {asking === 'all' && (
        <Sure
          question={words.device.sureAll(list.length)}
          onYes={() => void deviceList.forgetAll()}
          onNo={() => setAsking('')}
        />
      )}
      <ul className="max-h-[30vh] overflow-y-auto">
        {shown.map((each) => (
          <li key={each.incident.id} className="border-grid border-b last:border-0">
            <Row each={each} onForget={() => (each.notes > 0 ? setAsking(each.incident.id) : forget(each))} />
            {asking === each.incident.id && (
              <Sure question={words.device.sure(each.notes)} onYes={() => forget(each)} onNo={() => setAsking('')} />
            )}
          </li>
        ))}
      </ul>
      {shown.length < list.length && (
        <button
          type="button"
          onClick={() => setAll(true)}
          className="h-24 px-12 text-left text-accent text-note hover:underline"
        >
          {words.device.more(list.length - shown.length)}
        </button>
      )}
    </Pane>
  )
}

function Row({ each: { incident, notes }, onForget }: { each: DeviceIncident; onForget(): void }) {
  const name = nameOf(incident)
  const size = incident.files.reduce((sum, file) => sum + file.size, 0)
  const files = incident.files.map((file) => file.name).join(', ')
  const facts = [
    incident.from === null ? null : formatDate(incident.from),
    words.device.files(incident.files.length),
    formatSize(size),
    words.device.notes(notes),
  ]
  return (
    <div
      title={words.device.filesOf(name, files)}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-8 py-3 pr-6 pl-11"
    >
      <b className="overflow-hidden text-ellipsis whitespace-nowrap">{name}</b>
      <IconButton icon="close" label={words.device.forget(name)} className="row-span-2" onClick={onForget} />
      <span className="flex gap-x-12 overflow-hidden whitespace-nowrap text-ink3 text-note">
        <span className="mono text-ink2">{facts.filter(Boolean).join(' · ')}</span>
        <span className="min-w-0 overflow-hidden text-ellipsis">{words.device.reopen}</span>
        <span className="ml-auto">{agoOf(incident.openedAt)}</span>
      </span>
    </div>
  )
}

function Sure({ question, onYes, onNo }: { question: string; onYes(): void; onNo(): void }) {
  return (
    <div role="alert" className="flex items-center gap-8 bg-warn/8 px-11 py-4 text-small">
      <span className="min-w-0 flex-1">{question}</span>
      <Button size="small" onClick={onYes}>
        {words.device.yes}
      </Button>
      <Button size="small" autoFocus onClick={onNo}>
        {words.device.no}
      </Button>
    </div>
  )
}

function forget({ incident }: DeviceIncident): void {
  announce(words.device.forgotten(nameOf(incident)))
  void deviceList.forget(incident.id)
}

function nameOf({ title, headline }: DeviceIncident['incident']): string {
  return title || headline || words.device.unnamed
}

function agoOf(time: number): string {
  const elapsed = Date.now() - time
  return elapsed < NOW ? words.device.justNow : words.device.ago(formatSpan(elapsed).split(' ').slice(0, 2).join(' '))
}
