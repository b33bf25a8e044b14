import type { AnalysisDocument } from '@/lib/analysis/document'

/** Whether Kafka's UTC and the times of the logs may be compared: of each log it is known how far it is from UTC. */
export function isZoneKnown({ files }: AnalysisDocument): boolean {
  return files.filter(({ kind }) => kind === 'zookeeper/server-log').every(({ zone }) => zone.source !== 'unknown')
}
