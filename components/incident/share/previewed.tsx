'use client'
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { bundleEngine } from '@/lib/incident/bundle-engine'
import { ShownAnnotations } from '../use-incident'
import { preview } from './preview'

export interface PreviewedProps {
  engine: EngineClient
  snapshot: Snapshot
  children(engine: EngineClient, snapshot: Snapshot): ReactNode
}

/** Draws from the files that are open, or, while a share dialog says so, from what its reader would get. */
export function Previewed({ engine, snapshot, children }: PreviewedProps) {
  const bundle = useSyncExternalStore(preview.subscribe, preview.get, () => null)
  const own = useQueryClient()
  const shown = useMemo(
    () =>
      bundle && {
        engine: bundleEngine(bundle),
        annotations: { ...bundle.annotations, title: bundle.title },
        // Answers of another engine: they never meet those about the files.
        queries: new QueryClient({ defaultOptions: own.getDefaultOptions() }),
      },
    [bundle, own],
  )
  return (
    <QueryClientProvider client={shown?.queries ?? own}>
      <ShownAnnotations value={shown?.annotations ?? null}>
        {children(shown?.engine ?? engine, shown?.engine.snapshot() ?? snapshot)}
      </ShownAnnotations>
    </QueryClientProvider>
  )
}
