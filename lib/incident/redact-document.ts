import type { AnalysisDocument } from '../analysis/document.ts'
import { NO_ANNOTATIONS } from './annotations.ts'
import { BUNDLE_SCHEMA } from './bundle.ts'
import { type RedactedBundle, redactBundle } from './redact.ts'
import { type Leftover, scanBundle } from './scan.ts'

export interface RedactedDocument {
  readonly document: AnalysisDocument
  /** What the second scan found in it: with one, it is not to be passed on. */
  readonly leftovers: readonly Leftover[]
}

/** A document whose sentences are passed on by themselves: names stand for values, the same for the same value in it. */
export function redactDocument(document: AnalysisDocument): AnalysisDocument {
  return redactAndScan(document).document
}

export function redactAndScan(document: AnalysisDocument): RedactedDocument {
  const redacted = redactBundle(
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
  return scannedDocument(redacted)
}

/** The document alone: nothing else of the bundle is passed on. */
export function scannedDocument({ bundle, redaction }: RedactedBundle): RedactedDocument {
  const { document } = bundle.snapshot
  return { document, leftovers: scanBundle(new TextEncoder().encode(JSON.stringify(document)), redaction) }
}
