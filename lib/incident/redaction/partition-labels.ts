import type { AnalysisDocument } from '../../analysis/document.ts'
import { isInternalTopic } from './kafka-names.ts'
import type { Piece } from './piece.ts'

const LABEL = /(?<![\w.\-/\\])(?<topic>[\w.-]+)-\d+(?![\w-]|\.\w)/g

/** `users-3` in a sentence, where the document has such a partition: a topic that is a plain word is told by nothing else. */
export class PartitionLabels {
  readonly #labels: ReadonlySet<string>

  constructor(partitions: AnalysisDocument['partitions']) {
    this.#labels = new Set(partitions.map(({ topic, partition }) => `${topic}-${partition}`))
  }

  pieces(text: string): Piece[] {
    if (this.#labels.size === 0) return []
    return [...text.matchAll(LABEL)].flatMap(({ 0: label, index, groups }) => {
      const topic = groups!.topic!
      if (!this.#labels.has(label) || isInternalTopic(topic)) return []
      const end = index + topic.length
      return [
        { start: index, end, kind: 'topic' as const },
        { start: end, end: index + label.length, kind: null },
      ]
    })
  }
}
