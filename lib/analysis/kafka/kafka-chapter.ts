import type { OpenedFile } from '../../model/opened-file.ts'
import type { AnalysisDocument } from '../document.ts'
import { comparisonEntry, comparisonsOf } from './comparisons.ts'
import { kafkaFindings } from './findings.ts'
import { readPartitions } from './partitions.ts'

/** What Kafka's files say in the document. */
export type KafkaChapter = Pick<AnalysisDocument, 'partitions' | 'comparisons' | 'findings'>

/** Partitions, comparisons of copies, and what follows from both. */
export function kafkaChapter(files: readonly OpenedFile[]): KafkaChapter {
  const partitions = readPartitions(files)
  const comparisons = comparisonsOf(partitions)
  return {
    partitions: partitions.map(({ entry }) => entry),
    comparisons: comparisons.map(comparisonEntry),
    findings: kafkaFindings(partitions, comparisons, files),
  }
}
