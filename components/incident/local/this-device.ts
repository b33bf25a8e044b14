import { DeviceList } from './device-list'
import type { IncidentDatabase } from './incident-database'
import { IncidentStore } from './incident-store'
import { openIndexedDatabase } from './indexed-database'
import { otherTabs } from './tabs'

const tabs = otherTabs()
let opening: Promise<IncidentDatabase> | undefined

function database(): Promise<IncidentDatabase> {
  opening ??= openIndexedDatabase()
  return opening
}

/** The incident that is open on this page. */
export const incidentStore = new IncidentStore(database, tabs)

/** All that were open on this device. */
export const deviceList = new DeviceList(database, tabs)
