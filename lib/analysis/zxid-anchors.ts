import { evidenceOfEvent, type LogEvent, wideField } from '../model/log-event.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import { parseZxid, type Zxid } from '../words/zxid.ts'

/** A zxid that a server was at, with the line that prints it (spec 3.8). */
export interface ZxidAnchor {
  readonly ensemble: string
  readonly sid: number
  readonly time: number
  readonly zxid: Zxid
  readonly kind: 'own' | 'ack' | 'snapshot'
  readonly evidence: Evidence
}

/** Which field of which line holds one. */
const FIELDS: readonly { pattern: string; field: string; kind: ZxidAnchor['kind'] }[] = [
  { pattern: 'FLE_NEW', field: 'zxid', kind: 'own' },
  { pattern: 'LEAD_QUORUM', field: 'zxid', kind: 'own' },
  { pattern: 'LH_SYNC', field: 'last', kind: 'own' },
  { pattern: 'LH_SNAP', field: 'leader', kind: 'own' },
  { pattern: 'SES_AHEAD', field: 'sz', kind: 'own' },
  { pattern: 'FOL_ZXID_GAP', field: 'zxid', kind: 'own' },
  { pattern: 'DISK_NEWLOG', field: 'zxid', kind: 'own' },
  { pattern: 'DISK_LOADED', field: 'zxid', kind: 'snapshot' },
  { pattern: 'DISK_SNAP', field: 'zxid', kind: 'snapshot' },
  { pattern: 'LRN_NLACK', field: 'zxid', kind: 'ack' },
]

/** An empty database is at -1, and an observer, which must not be voted for, at the lowest number of 64 bits: neither is a zxid. */
const SIGN = 1n << 63n

export function zxidAnchorsIn(workspace: Workspace): ZxidAnchor[] {
  const anchors: ZxidAnchor[] = []
  const add = (event: LogEvent, zxid: Zxid | null, kind: ZxidAnchor['kind']): void => {
    if (event.sid === null || event.ensemble === '' || zxid === null || zxid === 0n) return
    const unsigned = BigInt.asUintN(64, zxid)
    if (unsigned >= SIGN || Number.isNaN(event.time)) return
    const { ensemble, sid, time } = event
    anchors.push({ ensemble, sid, time, zxid: unsigned, kind, evidence: evidenceOfEvent(event) })
  }
  for (const { pattern, field, kind } of FIELDS)
    for (const event of workspace.events(pattern)) add(event, wideField(event, field), kind)
  for (const event of workspace.events('REQ_KEEPEREX'))
    add(event, parseZxid(/ zxid:(0x[0-9a-f]+)/.exec(String(event.fields.req))?.[1] ?? ''), 'own')
  return [...anchors, ...sampledZxids(workspace)].sort((a, b) => a.time - b.time)
}

/** `Zxid:` of srvr, sampled beside mntr. */
function sampledZxids(workspace: Workspace): ZxidAnchor[] {
  return workspace.ensembles.flatMap(({ id, servers }) =>
    servers.flatMap(({ sid }) =>
      ['Zxid', 'zxid', 'zk_zxid'].flatMap((key) =>
        workspace.samples(id, sid, key).flatMap(({ time, text, evidence }): ZxidAnchor[] => {
          const zxid = parseZxid(text)
          if (zxid === null || zxid === 0n || zxid >= SIGN || Number.isNaN(time)) return []
          return [{ ensemble: id, sid, time, zxid, kind: 'own', evidence }]
        }),
      ),
    ),
  )
}
