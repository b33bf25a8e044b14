import { coverage } from './coverage/coverage'
import { electionTimeline } from './election-timeline/election-timeline'
import { epochZxid } from './epoch-zxid/epoch-zxid'
import { evidence } from './evidence/evidence'
import { findings } from './findings/findings'
import { kafkaStrip } from './kafka-strip/kafka-strip'
import { offsetsPositions } from './offsets-positions/offsets-positions'
import { selection } from './selection/selection'
import type { View } from './view'

/** The panes of the workbench: a line each. Where they stand is in `components/workbench/places.ts`. */
export const views: readonly View[] = [
  findings,
  electionTimeline,
  epochZxid,
  kafkaStrip,
  coverage,
  evidence,
  selection,
  offsetsPositions,
]
