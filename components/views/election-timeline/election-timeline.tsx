'use client'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { View, ViewProps } from '../view'
import { TimelinePlot } from './timeline-plot'
import { TimelineTables } from './timeline-tables'
import { TimelineTools } from './timeline-tools'

/** Who was what when, who told whom, and what ended it: one lane for each server. */
export const electionTimeline: View = {
  id: 'election-timeline',
  title: 'Election timeline',
  state: votersOf,
  offers: ({ document }) => document.servers.length > 0,
  nothing: 'No ZooKeeper server log',
  hasTwin: true,
  keys: [
    { keys: ['←', '→'], does: 'previous or next mark of the lane' },
    { keys: ['↑', '↓'], does: 'other lane' },
    { keys: ['Enter'], does: 'select it' },
    { keys: ['A'], does: 'arrows: all, of the selection, none' },
    { keys: ['S'], does: 'lanes by role or by id' },
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
  if (ensembles.size > 1) return `${ensembles.size} ensembles, ${document.servers.length} servers`
  const voters = document.servers.filter((server) => server.participant !== false).length
  const observers = document.servers.length - voters
  const known = document.servers.every((server) => server.participant !== null)
  const rest = observers === 0 ? '' : `, ${observers} ${observers === 1 ? 'observer' : 'observers'}`
  if (!known) return `${voters} voters seen${rest}`
  return `${voters} ${voters === 1 ? 'voter' : 'voters'}, majority ${Math.floor(voters / 2) + 1}${rest}`
}
