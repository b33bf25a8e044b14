'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { EngineProvider } from '@/components/workbench/engine-context'
import { PointerRing } from '@/components/workbench/projector/pointer-ring'

export function Providers({ children }: { children: ReactNode }) {
  // Answers come from the engine in this tab: nothing goes stale but by a new snapshot, which is part of the keys.
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } }),
  )
  return (
    <QueryClientProvider client={queries}>
      <EngineProvider>{children}</EngineProvider>
      <PointerRing />
    </QueryClientProvider>
  )
}
