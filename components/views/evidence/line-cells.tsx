import { GridCell } from '@/components/evidence/grid'
import { RecognisedText } from '@/components/evidence/recognised-text'
import { SidBadge } from '@/components/evidence/sid-badge'
import { FlagIcon } from '@/components/incident/notes/flag-icon'
import { classNames } from '@/components/ui/class-names'
import type { LineRow } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import type { ServerLane } from '@/lib/timeline/server-lanes'
import { formatFromT0, formatMs } from '@/lib/words/duration'
import { formatClock, formatDate } from '@/lib/words/time'
import type { Bracket } from './same-instant'
import { messageWithoutFrames, withException } from './trace-lines'

export const LINE_COLUMNS =
  'grid grid-cols-[--spacing(92)_--spacing(66)_--spacing(32)_--spacing(42)_minmax(0,1fr)_--spacing(46)] wide:grid-cols-[--spacing(102)_--spacing(76)_--spacing(36)_--spacing(46)_minmax(0,1fr)_--spacing(50)]'

const LEVEL_INK: Readonly<Record<string, string>> = {
  WARN: 'text-warn',
  ERROR: 'text-down-ink',
  FATAL: 'text-down-ink',
}

const BRACKETS: Readonly<Record<Bracket, string>> = {
  first: 'border-t border-l rounded-tl-[3px] top-[45%] bottom-0',
  middle: 'border-l inset-y-0',
  last: 'border-b border-l rounded-bl-[3px] top-0 bottom-[45%]',
}

export interface LineCellsProps {
  readonly line: LineRow
  readonly lane: ServerLane | undefined
  readonly t0: number | null
  /** T0 is of another server's clock. */
  readonly otherClock: boolean
  readonly bracket: Bracket | null
  readonly selected: boolean
  readonly hits: RegExp | null
  readonly tag: string | null
  /** Where the day changes. */
  readonly date: string | null
  readonly unfolded: boolean
  onUnfold(): void
}

/** Time, distance from T0, server, level, message, line number. */
export function LineCells({ line, lane, t0, otherClock, bracket, selected, hits, ...rest }: LineCellsProps) {
  return (
    <>
      <GridCell className="relative overflow-visible" title={line.time === null ? undefined : formatDate(line.time)}>
        {bracket && (
          <span aria-hidden="true" className={classNames('absolute -left-6 w-4 border-ink3', BRACKETS[bracket])} />
        )}
        {line.time !== null && formatClock(line.time)}
        {bracket && <span className="sr-only">{words.evidence.orderUnknown}</span>}
      </GridCell>
      <GridCell className="text-ink3">
        {line.time !== null && t0 !== null && (
          <span
            className={otherClock && line.time !== t0 ? 'two-clocks' : undefined}
            title={words.evidence.fromT0(formatMs(line.time - t0), otherClock)}
          >
            {formatFromT0(line.time, t0)}
          </span>
        )}
      </GridCell>
      <GridCell className="leading-none">
        {line.sid !== null && <SidBadge sid={line.sid} role={lane?.role} hasFiles={lane?.hasFiles} />}
      </GridCell>
      <GridCell className={LEVEL_INK[line.level] ?? 'text-ink3'}>{line.level}</GridCell>
      <Message line={line} selected={selected} hits={hits} {...rest} />
      <GridCell className="text-right text-ink3">{line.line > 0 && line.line}</GridCell>
    </>
  )
}

function Message({
  line,
  selected,
  hits,
  tag,
  date,
  unfolded,
  onUnfold,
}: Pick<LineCellsProps, 'line' | 'selected' | 'hits' | 'tag' | 'date' | 'unfolded' | 'onUnfold'>) {
  return (
    <GridCell className="flex items-center gap-8">
      <FlagIcon evidence={line} />
      {date && <span className="flex-none text-ink3">{date}</span>}
      <span className="min-w-0 truncate" title={`${line.logger} · ${line.thread}`}>
        <RecognisedText
          text={line.frames > 0 ? withException(messageWithoutFrames(line.message), line.exception) : line.message}
          deciding={selected}
          hits={hits}
        />
      </span>
      {line.frames > 0 && (
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={unfolded}
          title={unfolded ? words.evidence.foldTrace : words.evidence.unfoldTrace}
          onClick={(event) => {
            event.stopPropagation()
            onUnfold()
          }}
          className="flex-none text-ink3 hover:text-accent"
        >
          {words.evidence.frames(line.frames, unfolded)}
        </button>
      )}
      {tag && (
        <span className="flex-none rounded-full border border-warn px-6 font-sans text-tiny text-warn leading-14">
          {tag}
        </span>
      )}
    </GridCell>
  )
}
