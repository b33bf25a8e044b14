import type { Workspace } from '../model/workspace.ts'
import { formatEvidence } from '../words/evidence.ts'
import { eventOf, TOLD } from './kafka/broker-log/broker-event.ts'
import { brokerLines } from './kafka/broker-log/broker-lines.ts'
import { type PointSource, pointSource } from './point-source.ts'

/** What brokers' own logs tell of them: 1 where something went wrong, else 0. */
export function brokerPoints(workspace: Workspace): PointSource {
  const lines = brokerLines(workspace.files, (file) => workspace.zoneOf(file.id), TOLD)
  return pointSource(
    lines.flatMap((line) => {
      const event = eventOf(line)
      if (event === null) return []
      const { broker: sid, text, trouble } = event
      const evidence = formatEvidence(line.evidence)
      return [{ time: line.time, value: trouble ? 1 : 0, ensemble: null, sid, evidence, text }]
    }),
  )
}
