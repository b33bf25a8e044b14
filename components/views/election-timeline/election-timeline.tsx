'use client'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { View, ViewProps } from '../view'
import { TimelinePlot } from './timeline-plot'
import { TimelineTables } from './timeline-tables'
import { TimelineTools } from './timeline-tools'

/** Who was what when, who told whom, and what ended it: one lane for each server. */
export const electionTimeline: View = {
  id: 'election-timeline',
  title: words.timeline.title,
  state: votersOf,
  offers: ({ document }) => document.servers.length > 0,
  nothing: words.timeline.nothing,
  hasTwin: true,
  keys: [
    { keys: ['←', '→'], does: words.timeline.keys.mark },
    { keys: ['↑', '↓'], does: words.timeline.keys.lane },
    { keys: ['Enter'], does: words.timeline.keys.select },
    { keys: ['A'], does: words.timeline.keys.arrows },
    { keys: ['S'], does: words.timeline.keys.order },
  ],
  Tools: TimelineTools,
  Component: ElectionTimeline,
}

function ElectionTimeline(props: ViewProps) {
  return props.twin ? <TimelineTables {...props} /> : <TimelinePlot {...props} />
}

/** `3 voters, majority 2` */
function votersOf({ document }: Snapshot): string {
  const ensembles = new Set(document.servers.map((server) => server.ensemble))
  if (ensembles.size > 1) return words.timeline.ensembles(ensembles.size, document.servers.length)
  const voters = document.servers.filter((server) => server.participant !== false).length
  const observers = document.servers.length - voters
  const known = document.servers.every((server) => server.participant !== null)
  return words.timeline.voters(voters, known ? Math.floor(voters / 2) + 1 : null, observers)
}
