import type { AnalysisDocument } from '@/lib/analysis/document'

/** A function of the document that is asked in several panes: its answer is kept for as long as the document is. */
export function perDocument<T>(derive: (document: AnalysisDocument) => T): (document: AnalysisDocument) => T {
  const kept = new WeakMap<AnalysisDocument, { readonly value: T }>()
  return (document) => {
    const known = kept.get(document)
    if (known) return known.value
    const value = derive(document)
    kept.set(document, { value })
    return value
  }
}
