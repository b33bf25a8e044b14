import type { Evidence, FileId } from '../words/evidence.ts'

/** Servers that elect one leader among themselves (spec 1.7, 3.7). */
export interface Ensemble {
  /** `1`, `2`, … in the order of their first file. */
  readonly id: string
  readonly servers: readonly Server[]
}

/** A server of an ensemble: one that a file belongs to, or that lines and configurations of others name. */
export interface Server {
  readonly ensemble: string
  readonly sid: number
  /** A voter; false for an observer; null where the files do not say. */
  readonly participant: boolean | null
  /** `host:quorumPort` where known, else the host or IP that lines name. */
  readonly address: string | null
  readonly release: string | null
  readonly hasLog: boolean
  /** Numbers of its logs; a second one is a second process that ran under the same sid. */
  readonly logs: readonly number[]
  readonly files: readonly FileId[]
  readonly parameters: Parameters
  /** Every setting of its zoo.cfg, as written. */
  readonly settings: ReadonlyMap<string, Setting>
  readonly runs: readonly Run[]
}

export interface Setting {
  readonly value: string
  readonly evidence: Evidence
}

/** What the timeouts follow from (spec 4.1), in ms where it is a time. */
export interface Parameters {
  readonly tickTime: Parameter
  readonly initLimit: Parameter
  readonly syncLimit: Parameter
}

/** `config`: its own zoo.cfg. `log`: its log prints it. `peer`: another server of the ensemble states it. `assumed`: the sample file's value. */
export interface Parameter {
  readonly value: number
  readonly source: 'config' | 'log' | 'peer' | 'assumed'
  readonly evidence: Evidence | null
}

/** One process from its first line to its last (spec 3.1). */
export interface Run {
  readonly ensemble: string
  readonly sid: number
  readonly log: number
  /** Of its log, from 0. */
  readonly number: number
  readonly from: number
  /** Of its last record. */
  readonly to: number
  readonly files: readonly FileId[]
  /** `start`: its first line is a process start. `cut`: the log begins while it runs. */
  readonly began: 'start' | 'cut'
  /** `stopped`: a line says the process ends. `replaced`: the next run starts without such a line (killed or crashed). `cut`: the log ends. */
  readonly ended: 'stopped' | 'replaced' | 'cut'
  readonly release: string | null
  readonly first: Evidence
  readonly last: Evidence
}
