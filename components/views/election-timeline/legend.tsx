'use client'
import { useId, useMemo } from 'react'
import { PathLayers } from '@/components/charts/path-layer'
import { Icon } from '@/components/ui/icon'
import { PopoverButton } from '@/components/ui/popover-button'
import { words } from '@/lib/language/words'
import { parseTime } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { barsOf } from './bars'
import { markSample } from './mark-layers'
import { RefusedArrow } from './refused-arrow'
import { RolePatterns, roleFill } from './role-patterns'
import type { Mark } from './timeline-item'

const { legend } = words.timeline
const ROLES = ['looking', 'leading', 'following', 'observing', 'down'] as const

/** The patterns that are on screen, as many as there is room for; all of it, marks and lines too, behind a button. */
export function Legend({ snapshot, selection }: ViewProps) {
  const id = useId()
  const { from, to } = selection.range
  const bars = useMemo(
    () => barsOf(snapshot.document).filter((bar) => bar.from <= to && (bar.to ?? to) >= from),
    [snapshot.document, from, to],
  )
  const kinds = useMemo(() => {
    const inRange = snapshot.marks.filter((mark) => isWithin(mark.at, from, to))
    return [...new Set(inRange.map((mark) => mark.kind))]
  }, [snapshot.marks, from, to])
  const votes = snapshot.document.votes.some((vote) => isWithin(vote.at, from, to))
  const entries = ROLES.filter((role) => bars.some((bar) => bar.role === role && bar.confidence === 'proven'))
  const roles = (prefix: string) => (
    <>
      {entries.map((role) => (
        <Swatch key={role} name={words.names.role[role]}>
          <RolePatterns id={`${prefix}${role}`} />
          <rect {...BAR} fill={roleFill(`${prefix}${role}`, role)} stroke={`var(--${role})`} />
        </Swatch>
      ))}
      {bars.some((bar) => bar.solid < 1) && (
        <Swatch name={legend.notYet}>
          <rect {...BAR} fill="var(--following)" fillOpacity=".3" stroke="var(--following)" />
          <rect x=".5" y="4.500" width="15" height="4" fill="var(--following)" />
        </Swatch>
      )}
      {bars.some((bar) => bar.confidence !== 'proven') && (
        <Swatch name={legend.fromVotes}>
          <rect {...BAR} fill="var(--following)" fillOpacity=".2" stroke="var(--following)" strokeDasharray="3 2" />
        </Swatch>
      )}
    </>
  )
  return (
    <>
      <div className="hidden h-16 w-0 flex-1 flex-wrap items-center justify-end gap-x-9 overflow-hidden pr-4 text-ink3 text-note min-[1280px]:flex wide:h-18">
        {roles(id)}
      </div>
      <PopoverButton
        aria-label={legend.show}
        title={legend.show}
        panelLabel={legend.title}
        className="grid size-24 flex-none place-items-center rounded-field text-ink3 hover:bg-raised hover:text-ink"
        panel={
          <div className="grid gap-6 text-note">
            {roles(`${id}all`)}
            <Swatch name={legend.unknown}>
              <path d="M0 4.500H16" stroke="var(--unknown)" strokeWidth="1.2" strokeDasharray="1 4" />
            </Swatch>
            {kinds.map((kind) => (
              <MarkSwatch key={kind} kind={kind} />
            ))}
            {votes && (
              <Swatch name={legend.vote}>
                <path d="M1 7.500H9" stroke="var(--following-ink)" strokeWidth="2.500" />
                <path
                  d="M4 7.500L15 1.500M15 1.500l-4 .3M15 1.500l-2.300 3.200"
                  stroke="var(--following-ink)"
                  fill="none"
                />
              </Swatch>
            )}
            {kinds.includes('exception') && (
              <Swatch name={legend.end}>
                <path
                  d="M1 1.500L15 7.500M15 7.500l-2.600-3M15 7.500l-4 .3"
                  stroke="var(--down)"
                  fill="none"
                  strokeWidth="1.4"
                />
              </Swatch>
            )}
          </div>
        }
      >
        <Icon name="ask" />
      </PopoverButton>
    </>
  )
}

const BAR = { x: '.5', y: '.5', width: '15', height: '8', rx: '2' }

function isWithin(at: string, from: number, to: number): boolean {
  const time = parseTime(at)
  return time !== null && time >= from && time <= to
}

function MarkSwatch({ kind }: { kind: Mark['mark'] }) {
  return (
    <span className="inline-flex items-center gap-4">
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="-mx-1">
        {kind === 'refused' ? <RefusedArrow x={9} from={17} to={-6} /> : <PathLayers layers={markSample(kind)} />}
      </svg>
      {legend.marks[kind]}
    </span>
  )
}

function Swatch({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-4 whitespace-nowrap">
      <svg width="16" height="9" aria-hidden="true">
        {children}
      </svg>
      {name}
    </span>
  )
}
