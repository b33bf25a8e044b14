'use client'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { createEngineClient } from '@/lib/workers/engine-client'

const EngineContext = createContext<EngineClient | null>(null)

/** One engine for the page: its worker starts in the browser, and ends with the page. */
export function EngineProvider({ children }: { children: ReactNode }) {
  const [engine, setEngine] = useState<EngineClient | null>(null)
  useEffect(() => {
    const client = createEngineClient()
    setEngine(client)
    return () => client.close()
  }, [])
  return <EngineContext value={engine}>{children}</EngineContext>
}

/** Null on the server and until the page is alive. */
export function useEngine(): EngineClient | null {
  return useContext(EngineContext)
}

/** What the engine last told; null until there is an engine. */
export function useSnapshot(): Snapshot | null {
  const engine = useEngine()
  return useSyncExternalStore(
    (listener) => engine?.subscribe(listener) ?? (() => {}),
    () => engine?.snapshot() ?? null,
    () => null,
  )
}
