import { inOrderOfForce } from './configuration-order.ts'
import type { Holding } from './holding.ts'
import { evidenceOfEvent, type LogEvent, numberField, textField } from './log-event.ts'
import type { LogReader } from './log-reader.ts'
import type { Member } from './membership.ts'
import { membersIn } from './membership.ts'
import { ofEnsemble } from './of-ensemble.ts'
import type { OpenedFile } from './opened-file.ts'
import type { Ensemble, Parameter, Parameters, Run, Server, Setting } from './server.ts'
import { settingsIn } from './settings.ts'

export interface Gathered {
  /** Files by the ensemble they belong to, in the order of their paths. */
  readonly files: ReadonlyMap<string, readonly OwnedFile[]>
  readonly reader: LogReader
  /** By ensemble and server id, as `1 13`. */
  readonly runs: ReadonlyMap<string, readonly Run[]>
  releaseOf(sid: number, ensemble: string): string | null
}

export interface OwnedFile {
  readonly file: OpenedFile
  /** Null: nobody's alone. */
  readonly sid: number | null
}

/** What configurations, leaders' lines and votes say of the servers of one ensemble; also of those without a file. */
export function ensembleOf(id: string, group: readonly Holding[], gathered: Gathered): Ensemble {
  const members = membersOf(id, group, gathered)
  const sids = new Set([...group.map(({ sid }) => sid), ...members.keys(), ...sidsInLines(id, gathered.reader)])
  const servers = [...sids].sort((a, b) => a - b).map((sid) => server(id, sid, group, members.get(sid), gathered))
  return { id, servers: withPeersParameters(servers, looseSettings(id, gathered)) }
}

function server(
  id: string,
  sid: number,
  group: readonly Holding[],
  member: Member | undefined,
  gathered: Gathered,
): Server {
  const own = group.filter((holding) => holding.sid === sid)
  const logs = own.flatMap(({ log }) => (log === null ? [] : [log.number]))
  const files = (gathered.files.get(id) ?? []).filter((owned) => owned.sid === sid)
  const settings = settingsOf(files)
  return {
    ensemble: id,
    sid,
    participant: participates(id, sid, member, gathered.reader),
    address: member?.address ?? null,
    release: gathered.releaseOf(sid, id),
    hasLog: logs.length > 0,
    logs,
    files: files.map(({ file }) => file.id),
    settings,
    parameters: parametersOf(settings, (...patterns) =>
      ofEnsemble(gathered.reader.events(...patterns), id).filter(({ log }) => logs.includes(log)),
    ),
    runs: gathered.runs.get(`${id} ${sid}`) ?? [],
  }
}

/** Configurations count before leaders' lines; a server's own before those of others. */
function membersOf(id: string, group: readonly Holding[], { files }: Gathered): Map<number, Member> {
  const members = new Map<number, Member>()
  for (const holding of group)
    for (const [sid, member] of holding.members) if (!members.has(sid)) members.set(sid, member)
  for (const holding of group) {
    const own = holding.members.get(holding.sid)
    if (own !== undefined) members.set(holding.sid, own)
  }
  for (const { file } of files.get(id) ?? []) {
    for (const member of membersIn(file)) if (!members.has(member.sid)) members.set(member.sid, member)
  }
  return members
}

/** Servers that lines name: senders of votes and whom they vote for, learners that connected, supporters of a leader. */
function sidsInLines(id: string, reader: LogReader): Set<number> {
  const sids = new Set<number>()
  const add = (sid: number | null): void => {
    if (sid !== null && sid > 0 && sid < MOST) sids.add(sid)
  }
  for (const event of ofEnsemble(reader.events('FLE_NOTIF', 'LH_SID', 'LEAD_QUORUM', 'LH_CLOSING'), id)) {
    add(numberField(event, 'sid'))
    add(numberField(event, 'leader'))
    for (const sid of sidList(textField(event, 'sids'))) add(sid)
  }
  return sids
}

/** `-1` and huge numbers are observers without an id of their own (spec 1.6). */
const MOST = 1_000_000

/** `[ [1, 2],[1, 2] ]`, `1, 2`: the distinct ids. */
export function sidList(text: string): number[] {
  return [...new Set([...text.matchAll(/-?\d+/g)].map(([digits]) => Number(digits)))]
}

function participates(id: string, sid: number, member: Member | undefined, reader: LogReader): boolean | null {
  if (member?.participant === false) return false
  const own = ofEnsemble(reader.events('PEER_STATE'), id).filter((event) => event.sid === sid)
  if (own.length > 0 && own.some((event) => event.fields.state === 'OBSERVING')) return false
  if (own.length > 0 || member !== undefined) return true
  // votes of observers are answered, never logged
  const votes = ofEnsemble(reader.events('FLE_NOTIF'), id).some((event) => event.fields.sid === sid)
  return votes || acknowledges(id, sid, reader) ? true : null
}

function acknowledges(id: string, sid: number, reader: LogReader): boolean {
  return ofEnsemble(reader.events('LEAD_QUORUM'), id).some((event) => sidList(textField(event, 'sids')).includes(sid))
}

const SAMPLE = { tickTime: 2_000, initLimit: 10, syncLimit: 5 } as const
type ParameterName = keyof typeof SAMPLE
const NAMES = Object.keys(SAMPLE) as ParameterName[]

/** Lines of the server's own logs. */
type OwnLines = (...patterns: string[]) => readonly LogEvent[]

function parametersOf(settings: ReadonlyMap<string, Setting>, lines: OwnLines): Parameters {
  const find = (name: ParameterName): Parameter =>
    fromSettings(name, settings, 'config') ??
    fromLog(name, lines) ?? { value: SAMPLE[name], source: 'assumed', evidence: null }
  return { tickTime: find('tickTime'), initLimit: find('initLimit'), syncLimit: find('syncLimit') }
}

function fromSettings(
  name: ParameterName,
  settings: ReadonlyMap<string, Setting>,
  source: 'config' | 'peer',
): Parameter | null {
  const setting = settings.get(name)
  const value = Number(setting?.value)
  return setting !== undefined && Number.isInteger(value) && value > 0
    ? { value, source, evidence: setting.evidence }
    : null
}

function fromLog(name: ParameterName, lines: OwnLines): Parameter | null {
  const said = (event: LogEvent): number | null =>
    event.pattern === 'SRV_CREATED'
      ? name === 'tickTime'
        ? numberField(event, 'tick')
        : null
      : event.fields.key === name
        ? numberField(event, 'val')
        : null
  const event = lines('PEER_LIMITS', 'SRV_CREATED').findLast((line) => (said(line) ?? 0) > 0)
  return event === undefined ? null : { value: said(event)!, source: 'log', evidence: evidenceOfEvent(event) }
}

/** Settings of the ensemble's configurations that no single server owns. */
function looseSettings(id: string, { files }: Gathered): Map<string, Setting> {
  return settingsOf((files.get(id) ?? []).filter(({ sid }) => sid === null))
}

/** Of several configurations the one in force counts. */
function settingsOf(files: readonly OwnedFile[]): Map<string, Setting> {
  return new Map(inOrderOfForce(files.map(({ file }) => file)).flatMap((file) => [...settingsIn(file)]))
}

/** What a server's own files do not say is taken from another server of the ensemble before it is assumed. */
function withPeersParameters(servers: readonly Server[], loose: ReadonlyMap<string, Setting>): Server[] {
  const peers = Object.fromEntries(
    NAMES.map((name) => {
      const stated = servers.map((one) => one.parameters[name]).find(({ source }) => source !== 'assumed')
      const parameter = fromSettings(name, loose, 'peer') ?? (stated && { ...stated, source: 'peer' as const })
      return [name, parameter]
    }),
  )
  return servers.map((one) => {
    const entries = NAMES.map((name) => {
      const own = one.parameters[name]
      return [name, own.source === 'assumed' ? (peers[name] ?? own) : own]
    })
    return { ...one, parameters: Object.fromEntries(entries) as Parameters }
  })
}
