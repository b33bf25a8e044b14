import { memorySource } from '../../bytes/source.ts'
import { memorySpool } from '../../containers/testing.ts'
import { Engine } from '../../engine/engine.ts'
import { inProcess } from '../../engine/in-process.ts'
import type { Annotations } from '../annotations.ts'
import type { IncidentBundle } from '../bundle.ts'
import { type BundleSource, bundleSourceOf } from '../bundle-source.ts'
import { collectBundle } from '../collect-bundle.ts'

const NO_NOTES: Annotations = { title: '', notes: [], pins: [], agreed: [] }

/** An engine that has read these files, by their paths. */
export async function opened(files: Readonly<Record<string, string | Uint8Array>>): Promise<BundleSource> {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool })
  engine.open(
    Object.entries(files).map(([path, content]) => ({
      path,
      source: memorySource(typeof content === 'string' ? new TextEncoder().encode(content) : content, path),
    })),
  )
  await engine.idle()
  return bundleSourceOf(engine)
}

/** What would be shared of all that is open, over all of its time. */
export function draftOf(
  engine: BundleSource,
  given: { readonly annotations?: Annotations; readonly title?: string; readonly link?: string } = {},
): Promise<IncidentBundle> {
  const times = engine.snapshot().document.coverage.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)])
  const range = { from: Math.min(0, ...times), to: Math.max(Date.UTC(2100, 0), ...times) }
  return collectBundle(engine, {
    ...{ title: '', link: '#v=1', annotations: NO_NOTES, now: Date.UTC(2026, 0), t0: times[0] ?? null, ...given },
    ranges: [range],
  })
}
