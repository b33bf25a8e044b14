import type { Chunk, Schema } from '../columns/chunk.ts'
import { valueAt } from '../columns/chunk.ts'
import type { FileId } from '../words/evidence.ts'
import { instanceOwners } from './instances.ts'
import { evidenceOf, type OpenedFile } from './opened-file.ts'
import type { Ownership } from './owners.ts'
import type { Ensemble } from './server.ts'
import { groupsBy } from './time-order.ts'
import type { Sample } from './workspace.ts'

interface Codes {
  readonly codes: Uint16Array
  readonly strings: readonly string[]
}

/** The values of metrics in all files, whichever format they are from; a row becomes an object when its metric is asked for. */
export class MetricSamples {
  readonly #files: ReadonlyMap<FileId, OpenedFile>
  readonly #ensembles: readonly Ensemble[]
  readonly #owners: ReadonlyMap<FileId, Ownership>
  readonly #kept = new Map<string, readonly Sample[]>()
  /** Of each file, whose sample one with this name is. */
  readonly #instances = new Map<FileId, (instance: string) => Ownership>()
  readonly #byServer = new Map<string, ReadonlyMap<string, readonly Sample[]>>()
  #names: readonly string[] | null = null

  constructor(files: readonly OpenedFile[], ensembles: readonly Ensemble[], owners: ReadonlyMap<FileId, Ownership>) {
    const withSamples = files.filter(({ format }) => format?.tables.samples !== undefined)
    this.#files = new Map(withSamples.map((file) => [file.id, file]))
    this.#ensembles = ensembles
    this.#owners = owners
  }

  /** Of the metrics that have a number anywhere. */
  names(): readonly string[] {
    this.#names ??= [...new Set([...this.#files.values()].flatMap(numericNames))].sort()
    return this.#names
  }

  /** Of one server, by time. */
  of(ensemble: string, sid: number, key: string): readonly Sample[] {
    let servers = this.#byServer.get(key)
    if (servers === undefined) {
      const all = [...this.#files.keys()].flatMap((id) => this.inFile(id, key))
      servers = groupsBy(all.sort(byTime), (sample) => `${sample.ensemble} ${sample.sid}`)
      this.#byServer.set(key, servers)
    }
    return servers.get(`${ensemble} ${sid}`) ?? []
  }

  /** In file order. */
  inFile(id: FileId, key: string): readonly Sample[] {
    const name = `${id} ${key}`
    let samples = this.#kept.get(name)
    if (samples === undefined) {
      const file = this.#files.get(id)
      samples = file === undefined ? [] : this.#read(file, key)
      this.#kept.set(name, samples)
    }
    return samples
  }

  #read(file: OpenedFile, key: string): Sample[] {
    const schema = file.format!.tables.samples!
    const owner = this.#ownersIn(file)
    return file.parts.flatMap((part) =>
      (part.tables.samples ?? []).flatMap((chunk) =>
        rowsOf(chunk, key).map((at): Sample => {
          const number = (column: string): number => Number(valueAt(chunk, schema, column, at))
          const place = { start: number('start'), end: number('end'), line: number('line') }
          const text = String(valueAt(chunk, schema, 'text', at))
          const instance = String(valueAt(chunk, schema, 'instance', at))
          const evidence = evidenceOf(file, part, place)
          return { ...owner(instance), time: number('time'), value: number('value'), text, instance, evidence }
        }),
      ),
    )
  }

  #ownersIn(file: OpenedFile): (instance: string) => Ownership {
    let owners = this.#instances.get(file.id)
    if (owners === undefined) {
      owners = instanceOwners(instancesIn(file), this.#owners.get(file.id) ?? NOBODY, this.#ensembles)
      this.#instances.set(file.id, owners)
    }
    return owners
  }
}

/** Those without a time last. */
function byTime(a: Sample, b: Sample): number {
  if (Number.isNaN(a.time) || Number.isNaN(b.time)) return Number(Number.isNaN(a.time)) - Number(Number.isNaN(b.time))
  return a.time - b.time
}

const NOBODY: Ownership = { ensemble: null, sid: null }

function rowsOf(chunk: Chunk<Schema>, key: string): number[] {
  const { codes, strings } = chunk.columns.key as unknown as Codes
  const wanted = strings.indexOf(key)
  const rows: number[] = []
  if (wanted === -1) return rows
  for (let at = 0; at < chunk.length; at++) if (codes[at] === wanted) rows.push(at)
  return rows
}

function numericNames(file: OpenedFile): string[] {
  return chunksOf(file).flatMap((chunk) => {
    const { codes, strings } = chunk.columns.key as unknown as Codes
    const values = chunk.columns.value as unknown as Float64Array
    const numeric = new Uint8Array(strings.length)
    for (let at = 0; at < chunk.length; at++) if (!Number.isNaN(values[at])) numeric[codes[at]!] = 1
    return strings.filter((_, code) => numeric[code] === 1)
  })
}

function instancesIn(file: OpenedFile): string[] {
  return [...new Set(chunksOf(file).flatMap((chunk) => (chunk.columns.instance as unknown as Codes).strings))]
}

function chunksOf(file: OpenedFile): readonly Chunk<Schema>[] {
  return file.parts.flatMap((part) => part.tables.samples ?? [])
}
