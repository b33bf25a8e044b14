import { Pane, PaneHeader } from '@/components/ui/pane'
import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { ofServer } from '@/lib/timeline/of-server'
import { logRange } from '@/lib/timeline/opening-range'
import { formatClockToSecond, formatDate, parseTime } from '@/lib/words/time'

const MOST_LANES = 12

/** Which times of which server some log covers: solid where lines were read, dotted where nothing is known. */
export function CoverageSoFar({ document }: { document: AnalysisDocument }) {
  const { coverage } = words.inventoryPage
  const range = logRange(document)
  if (!range || document.servers.length === 0) return null
  const percent = (time: number) => (100 * (time - range.from)) / (range.to - range.from)
  const logs = document.coverage.filter((entry) => entry.sid !== null)
  const first = logs.reduce((least, entry) => Math.min(least, parseTime(entry.from)!), range.to)
  const last = logs.reduce((most, entry) => Math.max(most, parseTime(entry.to)!), range.from)
  const several = document.ensembles.length > 1
  const lanes = document.servers.slice(0, MOST_LANES)
  const day = formatDate(first) === formatDate(last) ? '' : `${formatDate(first).slice(5)} `
  return (
    <Pane aria-labelledby="coverage-so-far" className="flex-none">
      <PaneHeader
        id="coverage-so-far"
        title={coverage.title}
        state={coverage.span(
          `${day}${formatClockToSecond(first)}`,
          `${day && `${formatDate(last).slice(5)} `}${formatClockToSecond(last)}`,
        )}
      />
      <ul className="flex flex-col py-6 pr-12 pl-14">
        {lanes.map((server) => {
          const covered = ofServer(document, server.ensemble, server.sid).coverage
          return (
            <li key={`${server.ensemble}/${server.sid}`} className="flex h-20 items-center gap-9">
              <span className="mono w-24 flex-none text-ink2 text-mono">
                {several ? `${server.ensemble}/${server.sid}` : server.sid}
              </span>
              <span className="sr-only">{covered.length > 0 ? coverage.lines : coverage.noFile}</span>
              <span className="relative h-11 flex-1">
                <span className="absolute inset-x-0 top-5 border-unknown border-t border-dotted" />
                {covered.map((entry) => {
                  const from = percent(parseTime(entry.from)!)
                  return (
                    <span
                      key={`${entry.file}${entry.from}`}
                      className="absolute inset-y-0 min-w-3 rounded-[1.5px] bg-ink2"
                      style={{ left: `${from}%`, width: `${percent(parseTime(entry.to)!) - from}%` }}
                    />
                  )
                })}
              </span>
            </li>
          )
        })}
      </ul>
      {document.servers.length > MOST_LANES && (
        <p className="px-14 pb-6 text-ink3 text-note">{coverage.more(document.servers.length - MOST_LANES)}</p>
      )}
    </Pane>
  )
}
