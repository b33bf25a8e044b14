import type { Engine } from '../engine/engine.ts'
import { NO_ANNOTATIONS } from '../incident/annotations.ts'
import { bundleSourceOf } from '../incident/bundle-source.ts'
import { collectForExport } from '../incident/collect-for-export.ts'
import { redactBundle } from '../incident/redact.ts'
import { type RedactedDocument, scannedDocument } from '../incident/redact-document.ts'

/** The analysis with names in place of addresses, hosts, paths and topics: the same that the page puts into what it exports. */
export async function redactedDocument(engine: Engine): Promise<RedactedDocument> {
  const draft = await collectForExport(bundleSourceOf(engine), NO_ANNOTATIONS)
  return scannedDocument(redactBundle(draft, { off: new Set(), unticked: new Set() }))
}

/** What is printed in place of a document in which the second scan found something. */
export function leftoversText({ leftovers }: RedactedDocument): string {
  const values = [...new Set(leftovers.map(({ original }) => original))]
  return `Nothing is printed: the second scan found ${values.join(', ')} in what would be. Without --redact it is printed as written.\n`
}
