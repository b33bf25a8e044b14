import type { Annotations } from './annotations.ts'
import type { IncidentBundle } from './bundle.ts'
import type { BundleSource } from './bundle-source.ts'
import { collectBundle } from './collect-bundle.ts'

/** The draft that names in a postmortem are put into: what a shared link has, without what is only drawn. */
export function collectForExport(
  engine: BundleSource,
  annotations: Annotations,
  signal?: AbortSignal,
): Promise<IncidentBundle> {
  const { title } = annotations
  return collectBundle(engine, {
    ...{ title, annotations, now: 0, link: '', ranges: [], t0: null },
    ...(signal ? { signal } : {}),
  })
}
