'use client'
import { useEffect, useState } from 'react'
import type { Finding } from '@/lib/analysis/document'

type Seen = ReadonlyMap<string, string>

/** Findings that are not what they were when they were last looked at. One that is new counts as seen. */
export function useChanged(findings: readonly Finding[], looking: string | undefined): ReadonlySet<string> {
  const [seen, setSeen] = useState<Seen>(new Map())
  const now = findings.map(
    (finding) => [finding.id, `${finding.title}\n${finding.impact}\n${finding.chain.length}`] as const,
  )
  const missing = now.some(([id, text]) => !seen.has(id) || (id === looking && seen.get(id) !== text))
  useEffect(() => {
    if (!missing) return
    setSeen((old) => new Map(now.map(([id, text]) => [id, id === looking ? text : (old.get(id) ?? text)])))
  })
  return new Set(now.flatMap(([id, text]) => (seen.has(id) && seen.get(id) !== text && id !== looking ? [id] : [])))
}
