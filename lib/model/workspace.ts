import type { Evidence, FileId } from '../words/evidence.ts'
import type { LogEvent } from './log-event.ts'
import type { OpenedFile } from './opened-file.ts'
import type { Ownership } from './owners.ts'
import type { Ensemble, Server } from './server.ts'
import type { ServerLog } from './server-log.ts'
import type { Zone } from './zone.ts'

/** All opened files as ensembles of servers with their logs. Built anew from the tables read so far; nothing in it changes. */
export interface Workspace {
  readonly files: readonly OpenedFile[]
  readonly logs: readonly ServerLog[]
  readonly ensembles: readonly Ensemble[]

  server(ensemble: string, sid: number): Server | null
  ownerOf(file: FileId): Owner
  zoneOf(file: FileId): Zone

  /** Records that these patterns know, in time order (ties: file order). Kept, so ask for few patterns, not for all. */
  events(...patterns: string[]): readonly LogEvent[]
  /** The same of the logs of programs that use ZooKeeper; `log`, `run` and `sid` of these say nothing. */
  clientEvents(...patterns: string[]): readonly LogEvent[]
  /** The records of one server log. */
  eventsOf(log: number, ...patterns: string[]): readonly LogEvent[]
  /** The same with a time in [from, to], both ends included. */
  eventsBetween(log: number, from: number, to: number, ...patterns: string[]): readonly LogEvent[]

  /** The last record of a log with a time before this one, and the first with this time or a later one: was it alive then? */
  lastEntryBefore(log: number, time: number): Entry | null
  firstEntryFrom(log: number, time: number): Entry | null
  /** Records with a time in [from, to). */
  countEntries(log: number, from: number, to: number): number
  /** Times without any record, of at least this length, between two records of a log. */
  gaps(log: number, minMs: number): readonly Gap[]
  /** Times of which the bytes are not read yet: nothing is known of them, and none of them is silent. */
  unread(log: number): readonly Gap[]
  /** First and last time of a file's records in a log; null where none has a time. */
  timesIn(log: number, file: FileId): { readonly from: number; readonly to: number } | null
  /** Names of the metrics that some file has a number for, as `mntr` calls them. */
  metrics(): readonly string[]
  /** Values of one metric of one server by time, from whatever file has them; without a time they come last. */
  samples(ensemble: string, sid: number, key: string): readonly Sample[]
  /** The same of one file, in file order. */
  samplesOf(file: FileId, key: string): readonly Sample[]
}

export interface Owner {
  readonly ensemble: string | null
  readonly sid: number | null
  readonly release: string | null
}

/** A record of any kind: when, and where it stands. */
export interface Entry extends Evidence {
  readonly time: number
}

export interface Gap {
  readonly from: number
  readonly to: number
  readonly before: Evidence
  readonly after: Evidence
}

export interface Sample extends Ownership {
  readonly time: number
  /** NaN where the text is no number. */
  readonly value: number
  readonly text: string
  /** What the file calls the server; '' where it is the file's own. */
  readonly instance: string
  readonly evidence: Evidence
}
