'use client'
import { TwinTable } from '@/components/charts/twin-table'
import { SidBadge } from '@/components/evidence/sid-badge'
import { useServerLanes } from '@/components/evidence/use-server-lanes'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { Occurrence, Recurrence } from '@/lib/analysis/recurrence'
import { words } from '@/lib/language/words'
import { causeName } from '@/lib/words/cause'
import { formatDuration, formatMs } from '@/lib/words/duration'
import { groupDigits } from '@/lib/words/size'
import { formatClockToSecond, formatDate } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { HourBars, TimeStrip } from './recurrence-charts'

const text = words.recurrence

/** Which servers were befallen how often, at which hours, under which leader: what weeks of logs are asked for. */
export function RecurrenceView({ recurrences, ...view }: ViewProps & { recurrences: readonly Recurrence[] }) {
  const laneOf = useServerLanes(view.snapshot.document, view.t0)
  const times = recurrences.flatMap((each) => each.times.map(({ at }) => at))
  const span = { from: Math.min(...times), to: Math.max(...times) }
  const several = new Set(recurrences.map((each) => each.ensemble)).size > 1
  return (
    <ScrollRegion aria-label={text.label} className="h-full">
      <p className="border-line border-b px-12 py-5 text-ink2 text-small">{text.lead(isUtc(view))}</p>
      <div className="@container">
        <ul className="grid @3xl:grid-cols-2">
          {recurrences.map((each) => (
            <li
              key={`${each.ensemble} ${each.cause} ${each.sids}`}
              className="min-w-0 border-line border-b px-12 pt-6 pb-8 text-small"
            >
              <h3 className="flex items-baseline gap-6">
                <span className="min-w-0 flex-1">{causeName(each.cause)}</span>
                <span className="mono font-medium text-figure">{text.times(groupDigits(each.times.length))}</span>
              </h3>
              <p className="flex flex-wrap items-center gap-x-5 gap-y-2 text-ink2">
                {each.sids.map((sid) => (
                  <SidBadge key={sid} sid={sid} {...badgeOf(laneOf(each.ensemble, sid))} />
                ))}
                {several && <span>{text.ofEnsemble(each.ensemble)}</span>}
                <LeaderCounts recurrence={each} laneOf={laneOf} />
              </p>
              <p className="mb-3 text-ink3 text-note">
                {text.usually.before}{' '}
                <span title={formatMs(each.usualInterval)}>{formatDuration(each.usualInterval)}</span>{' '}
                {text.usually.after(whenText(each.times[0]!), whenText(each.times.at(-1)!))}
              </p>
              <HourBars byHour={each.byHour} />
              <TimeStrip times={each.times} span={span} chosen={view.finding?.id ?? null} onFinding={view.onFinding} />
            </li>
          ))}
        </ul>
      </div>
    </ScrollRegion>
  )
}

type LaneOf = ReturnType<typeof useServerLanes>

function LeaderCounts({ recurrence, laneOf }: { recurrence: Recurrence; laneOf: LaneOf }) {
  const known = recurrence.byLeader.filter(({ leader }) => leader !== null)
  if (known.length === 0) return <span>{text.noLeader}</span>
  return (
    <>
      <span>{text.under}</span>
      {known.map(({ leader, count }) => (
        <span key={leader} className="inline-flex items-center gap-3">
          <SidBadge sid={leader!} {...badgeOf(laneOf(recurrence.ensemble, leader!))} />
          {text.times(groupDigits(count))}
        </span>
      ))}
    </>
  )
}

/** The same as a table: a row for each time. */
export function RecurrenceTable({ recurrences, ...view }: ViewProps & { recurrences: readonly Recurrence[] }) {
  const rows = recurrences.flatMap((each) => each.times.map((time) => ({ ...each, ...time })))
  return (
    <ScrollRegion aria-label={text.table} className="h-full">
      <TwinTable
        caption={text.caption}
        rows={rows}
        keyOf={(row) => row.finding}
        isSelected={(row) => row.finding === view.finding?.id}
        onRow={(row) => view.onFinding(row.finding)}
        columns={[
          { name: text.columns.time, cell: (row) => whenText(row) },
          { name: text.columns.weekday, cell: ({ at }) => text.weekdays[new Date(at).getUTCDay()] },
          { name: text.columns.servers, cell: ({ sids }) => sids.join(', ') },
          { name: text.columns.leader, number: true, cell: ({ leader }) => leader ?? '?' },
          { name: text.columns.what, cell: ({ cause }) => causeName(cause) },
        ]}
      />
    </ScrollRegion>
  )
}

function whenText({ at }: Pick<Occurrence, 'at'>): string {
  return `${formatDate(at)} ${formatClockToSecond(at)}`
}

function badgeOf(lane: ReturnType<LaneOf>) {
  return { role: lane?.role, hasFiles: lane?.hasFiles }
}

/** Hours are those of the document's clock. */
function isUtc({ snapshot }: ViewProps): boolean {
  const logs = snapshot.document.files.filter((file) => file.kind === 'zookeeper/server-log')
  return logs.length > 0 && logs.every((file) => file.zone.name !== null)
}
