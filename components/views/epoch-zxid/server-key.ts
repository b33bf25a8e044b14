import type { AnalysisDocument } from '@/lib/analysis/document'
import type { SeriesPoint } from '@/lib/engine/queries'

/** Servers of all ensembles in one order: what decides the style of their lines in every chart. */
export function serverKeys(document: AnalysisDocument): readonly string[] {
  return [...document.servers]
    .sort((a, b) => a.ensemble.localeCompare(b.ensemble) || a.sid - b.sid)
    .map((server) => `${server.ensemble}/${server.sid}`)
}

export function keyOf(point: SeriesPoint): string {
  return `${point.ensemble}/${point.sid ?? point.instance ?? null}`
}

/** `13`; with the ensemble where there are several. */
export function nameOf(key: string, keys: readonly string[]): string {
  const [ensemble, sid] = key.split('/')
  return keys.every((each) => each.startsWith(`${ensemble}/`)) ? sid! : key
}
