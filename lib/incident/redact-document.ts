import type { AnalysisDocument } from '../analysis/document.ts'
import { NO_ANNOTATIONS } from './annotations.ts'
import { BUNDLE_SCHEMA } from './bundle.ts'
import { redactBundle } from './redact.ts'

/** A document whose sentences are passed on by themselves: names stand for values, the same for the same value in it. */
export function redactDocument(document: AnalysisDocument): AnalysisDocument {
  const { bundle } = redactBundle(
    {
      ...{ schema: BUNDLE_SCHEMA, product: '', createdAt: '', title: '', link: '' },
      snapshot: {
        document,
        ...{ files: [], marks: [], configurations: [], metrics: [], lines: { total: 0, unparsed: 0 } },
      },
      ...{ cited: [], series: [], metricChanges: [], tables: [], annotations: NO_ANNOTATIONS, redacted: [] },
    },
    { off: new Set(), unticked: new Set() },
  )
  return bundle.snapshot.document
}
