'use client'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { type Annotations, NO_ANNOTATIONS } from '@/lib/incident/annotations'
import type { OpenIncident } from './local/incident-store'
import { incidentStore } from './local/this-device'

const ON_THE_SERVER: OpenIncident = {
  ...{
    id: null,
    annotations: NO_ANNOTATIONS,
    drafts: {},
    restored: null,
    trouble: null,
    removed: null,
    notesGo: false,
  },
}

/** Other annotations than those of the incident that is open, below it: what a reader would get of them. */
export const ShownAnnotations = createContext<Annotations | null>(null)

/** Notes, pins, name and drafts of the incident that is open; `incidentStore` changes them. */
export function useIncident(): OpenIncident {
  const shown = useContext(ShownAnnotations)
  const open = useSyncExternalStore(incidentStore.subscribe, incidentStore.get, () => ON_THE_SERVER)
  return useMemo(() => (shown === null ? open : { ...ON_THE_SERVER, annotations: shown }), [shown, open])
}
