'use client'
import { useEffect, useRef, useState } from 'react'
import { useEngine } from '@/components/workbench/engine-context'
import type { AnalysisDocument } from '@/lib/analysis/document'
import type { Annotations } from '@/lib/incident/annotations'
import { NameRedaction, type RedactedNames } from './redacted-names'

const WORKING: RedactedNames = { kind: 'working' }

/** Null while `on` is false. */
export function useRedactedNames(
  document: AnalysisDocument,
  annotations: Annotations,
  on: boolean,
): RedactedNames | null {
  const engine = useEngine()
  const [names, setNames] = useState<RedactedNames>(WORKING)
  const redaction = useRef<NameRedaction | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another analysis is another draft
  useEffect(() => {
    if (!on || engine === null) return
    setNames(WORKING)
    const begun = new NameRedaction(engine, setNames)
    redaction.current = begun
    return () => {
      redaction.current = null
      begun.close()
    }
  }, [engine, on, document])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a redaction that has just begun is told too
  useEffect(() => redaction.current?.redact(annotations), [annotations, engine, on, document])
  return on ? names : null
}
