import { evidenceOfEvent, type LogEvent, numberField, textField } from '../model/log-event.ts'
import { ofEnsemble } from '../model/of-ensemble.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import type { Ensemble } from '../model/server.ts'
import { settingsIn } from '../model/settings.ts'
import { groupsBy } from '../model/time-order.ts'
import type { Workspace } from '../model/workspace.ts'
import { type Evidence, formatEvidence } from '../words/evidence.ts'
import type { EvidenceText } from './document.ts'

/** A setting that servers of one ensemble disagree on, or that only some of them state. */
export interface ConfigurationRow {
  readonly ensemble: string
  readonly key: string
  readonly values: readonly { readonly sid: number | null; readonly value: string; readonly evidence: EvidenceText }[]
  readonly differs: boolean
}

interface Stated {
  readonly sid: number | null
  readonly value: string
  readonly evidence: Evidence
}

/** Every setting that a configuration or a log of the ensemble states, with who states what. */
export function configurationsOf(workspace: Workspace): ConfigurationRow[] {
  const files = groupsBy(
    workspace.files.map((file) => ({ file, ...workspace.ownerOf(file.id) })),
    ({ ensemble }) => ensemble,
  )
  return workspace.ensembles.flatMap((ensemble) => {
    const stated = statedIn(ensemble, files.get(ensemble.id) ?? [], workspace)
    return [...stated].map(([key, values]) => ({
      ensemble: ensemble.id,
      key,
      values: values.map(({ evidence, ...rest }) => ({ ...rest, evidence: formatEvidence(evidence) })),
      differs: differs(key, values, ensemble),
    }))
  })
}

interface OwnFile {
  readonly file: OpenedFile
  readonly sid: number | null
}

function statedIn(ensemble: Ensemble, files: readonly OwnFile[], workspace: Workspace): Map<string, Stated[]> {
  const stated = new Map<string, Stated[]>()
  const add = (key: string, value: Stated): void => {
    const values = stated.get(key) ?? []
    if (!values.some((other) => other.sid === value.sid && other.value === value.value)) values.push(value)
    stated.set(key, values)
  }
  for (const { file, sid } of files)
    for (const [key, { value, evidence }] of settingsIn(file)) add(key, { sid, value, evidence })
  for (const event of ofEnsemble(workspace.events('SRV_CREATED', 'PEER_LIMITS'), ensemble.id)) {
    if (event.sid === null) continue
    for (const [key, value] of limitsIn(event)) {
      // a configuration says it already, and the log only repeats it
      if (stated.get(key)?.some((other) => other.sid === event.sid)) continue
      add(key, { sid: event.sid, value, evidence: evidenceOfEvent(event) })
    }
  }
  return stated
}

/** -1 means that the default holds. */
function limitsIn(event: LogEvent): [string, string][] {
  const values: [string, number | null][] =
    event.pattern === 'PEER_LIMITS'
      ? [[textField(event, 'key'), numberField(event, 'val')]]
      : [
          ['tickTime', numberField(event, 'tick')],
          ['minSessionTimeout', numberField(event, 'min')],
          ['maxSessionTimeout', numberField(event, 'max')],
        ]
  return values.flatMap(([key, value]) => (value === null || value < 0 ? [] : [[key, String(value)]]))
}

/** Each server has these for itself. */
const OWN =
  /^(?:dataDir|dataLogDir|clientPort(?:Address)?|secureClientPort(?:Address)?|dynamicConfigFile|metricsProvider\..*|admin\..*)$/

function differs(key: string, values: readonly Stated[], ensemble: Ensemble): boolean {
  if (OWN.test(key)) return false
  if (new Set(values.map(({ value }) => value)).size > 1) return true
  // stated by some of those whose configuration is here
  const configured = ensemble.servers.filter(({ settings }) => settings.size > 0)
  const silent = configured.filter(({ sid }) => !values.some((value) => value.sid === sid))
  return silent.length > 0 && silent.length < configured.length && values.some(({ sid }) => sid !== null)
}
