'use client'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { Finding } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { kafkaRange, logRange, overlaps } from '@/lib/timeline/opening-range'
import { formatDuration } from '@/lib/words/duration'
import { copyText } from './copy'
import { WhenDidItBreak } from './when-did-it-break'
import { forgetTimes } from './workbench-actions'
import { ZoneForm } from './zone-form'

export interface StillMissingProps {
  snapshot: Snapshot
  engine: EngineClient
  finding: Finding | null
}

/** What would decide what is open, and what only a person can say: the zone, and when it broke. */
export function StillMissing({ snapshot, engine, finding }: StillMissingProps) {
  const { missing: says } = words
  const { document } = snapshot
  const missing = finding?.missing ?? []
  const apart = apartText(snapshot)
  const unzoned = document.files.filter(
    (file) => file.zone.source === 'unknown' && file.kind === 'zookeeper/server-log',
  )
  const huge = snapshot.files.some((file) => file.size > 2e9 && file.state === 'reading')
  if (missing.length === 0 && !apart && unzoned.length === 0 && !huge) return null
  return (
    <Pane aria-labelledby="missing" className="flex-none">
      <PaneHeader
        id="missing"
        title={says.title}
        tools={
          missing.length > 0 && (
            <Button
              size="small"
              onClick={() => copyText(missing.map((item) => item.command).join('\n'), says.allCommands)}
            >
              <Icon name="copy" className="size-12" />
              {says.copyAll}
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-9 py-6">
        {huge && <WhenDidItBreak document={document} onTime={(time) => engine.readAround(time)} />}
        {missing.length > 0 && (
          <ol className="flex flex-col">
            {missing.map((item, i) => (
              <li
                key={item.id}
                title={item.command}
                className="grid min-h-26 grid-cols-[15px_minmax(0,1fr)_auto] items-center gap-6 px-12 text-small"
              >
                <span className="mono font-medium text-[11px] text-ink3">{i + 1}</span>
                <span>
                  {item.what} <span className="text-ink3">{item.why}</span>
                </span>
                <IconButton
                  icon="copy"
                  label={says.copy(item.what)}
                  onClick={() => copyText(item.command, says.theCommand(item.what))}
                />
              </li>
            ))}
          </ol>
        )}
        {unzoned.length > 0 && (
          <ZoneForm
            files={unzoned.map((file) => file.id)}
            onZone={(zone) => {
              for (const file of unzoned) engine.setZone(file.id, zone)
              forgetTimes()
            }}
          />
        )}
        {apart && (
          <p className="mx-12 rounded-r-field border-warn border-l-2 bg-warn/8 px-10 py-7 text-small leading-[17px]">
            {apart}
          </p>
        )}
      </div>
    </Pane>
  )
}

/** Two halves that share no time are not stretched over one axis. */
function apartText({ document }: Snapshot): string | null {
  const logs = logRange(document)
  const kafka = kafkaRange(document)
  if (!logs || !kafka || overlaps(logs, kafka)) return null
  const later = kafka.from > logs.to
  const distance = formatDuration(later ? kafka.from - logs.to : logs.from - kafka.to)
  return words.missing.apart(distance, later)
}
