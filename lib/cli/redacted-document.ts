import type { AnalysisDocument } from '../analysis/document.ts'
import type { Engine } from '../engine/engine.ts'
import { NO_ANNOTATIONS } from '../incident/annotations.ts'
import { bundleSourceOf } from '../incident/bundle-source.ts'
import { collectForExport } from '../incident/collect-for-export.ts'
import { redactBundle } from '../incident/redact.ts'

/** The analysis with names in place of addresses, hosts, paths and topics: the same that the page puts into what it exports. */
export async function redactedDocument(engine: Engine): Promise<AnalysisDocument> {
  const draft = await collectForExport(bundleSourceOf(engine), NO_ANNOTATIONS)
  return redactBundle(draft, { off: new Set(), unticked: new Set() }).bundle.snapshot.document
}
