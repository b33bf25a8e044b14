'use client'
import { useSyncExternalStore } from 'react'
import { NO_ANNOTATIONS } from '@/lib/incident/annotations'
import type { OpenIncident } from './local/incident-store'
import { incidentStore } from './local/this-device'

const ON_THE_SERVER: OpenIncident = {
  ...{ id: null, annotations: NO_ANNOTATIONS, drafts: {}, restored: null, trouble: null, removed: null },
}

/** Notes, pins, name and drafts of the incident that is open; `incidentStore` changes them. */
export function useIncident(): OpenIncident {
  return useSyncExternalStore(incidentStore.subscribe, incidentStore.get, () => ON_THE_SERVER)
}
