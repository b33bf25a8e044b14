import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A process of this server began inside the files. */
export interface ProcessBegan extends FactOf<'process-began'> {
  readonly log: number
  readonly run: number
}

export const processBegan = defineDetector<ProcessBegan>({
  kind: 'process-began',
  detect(story) {
    return story.ensembles.flatMap(({ servers }) =>
      servers.flatMap(({ runs }) =>
        runs
          .filter(({ began }) => began === 'start')
          .map(({ ensemble, sid, log, number, from, first }) => {
            const at = { from, to: from, evidence: [first] }
            return { kind: 'process-began', ensemble, sid, ...at, log, run: number }
          }),
      ),
    )
  },
})
