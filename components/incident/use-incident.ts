'use client'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Annotations } from '@/lib/incident/annotations'
import { NO_INCIDENT, type OpenIncident } from './local/open-incident'
import { incidentStore } from './local/this-device'

/** Other annotations than those of the incident that is open, below it: what a reader would get of them. */
export const ShownAnnotations = createContext<Annotations | null>(null)

/** Notes, pins, name and drafts of the incident that is open; `incidentStore` changes them. */
export function useIncident(): OpenIncident {
  const shown = useContext(ShownAnnotations)
  const open = useSyncExternalStore(incidentStore.subscribe, incidentStore.get, () => NO_INCIDENT)
  return useMemo(() => (shown === null ? open : { ...NO_INCIDENT, annotations: shown }), [shown, open])
}
