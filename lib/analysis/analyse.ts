import { openWorkspace } from '../model/open-workspace.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import type { Workspace } from '../model/workspace.ts'
import type { FileId } from '../words/evidence.ts'
import { documentOf } from './build-document.ts'
import type { ConfigurationRow } from './configurations.ts'
import { diagnose } from './diagnose.ts'
import type { AnalysisDocument } from './document.ts'
import { kafkaChapter } from './kafka/kafka-chapter.ts'
import { tellStory } from './tell-story.ts'
import type { TimelineMark } from './timeline-mark.ts'

export interface AnalyseOptions {
  /** Given by the person for single files. */
  readonly zones: ReadonlyMap<FileId, string>
  /** For files that state no zone and from which none can be derived. */
  readonly defaultZone: string | null
  readonly product: string
}

export interface Analysis {
  readonly document: AnalysisDocument
  readonly marks: readonly TimelineMark[]
  readonly configurations: readonly ConfigurationRow[]
  /** Names of metrics that some file holds. */
  readonly metrics: readonly string[]
  /** What series are read from. */
  readonly workspace: Workspace
}

/** From tables to the document: whose files these are, what happened, why, and what the Kafka files say. */
export function analyse(files: readonly OpenedFile[], options: AnalyseOptions): Analysis {
  const workspace = openWorkspace(files, options)
  const story = tellStory(workspace)
  const kafka = kafkaChapter(files, {
    ensembles: story.ensembles.length,
    zoneOf: (file) => workspace.zoneOf(file.id),
  })
  const { findings, incidents, ruleOuts, unexplained, marks } = diagnose(story)
  const told = documentOf(story, workspace)
  const document: AnalysisDocument = {
    schema: 'quorumscope/analysis@1',
    product: options.product,
    ...told,
    files: told.files.map((file) => ({ ...file, ...kafka.owners.get(file.id) })),
    ensembles: [...told.ensembles, ...kafka.ensembles],
    servers: [...told.servers, ...kafka.servers],
    roles: [...told.roles, ...kafka.roles],
    elections: [...told.elections, ...kafka.elections],
    unavailable: [...told.unavailable, ...kafka.unavailable],
    coverage: [...told.coverage, ...kafka.coverage],
    findings: [...findings, ...kafka.findings],
    ...{ incidents, ruleOuts, unexplained: [...unexplained, ...kafka.unexplained] },
    partitions: kafka.partitions,
    comparisons: kafka.comparisons,
  }
  const all = [...marks, ...kafka.marks]
  return { document, marks: all, configurations: story.configurations, metrics: workspace.metrics(), workspace }
}
