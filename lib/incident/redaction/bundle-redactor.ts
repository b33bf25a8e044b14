import type { SeriesId } from '../../engine/queries.ts'
import type { IncidentBundle } from '../bundle.ts'
import type { CitedPlace } from '../cited-place.ts'
import { isKnownMessage } from '../shareable.ts'
import { treatmentOf } from './field-treatment.ts'
import { isInternalTopic, PARTITION_FOLDER } from './kafka-names.ts'
import { messagePieces } from './message-fields.ts'
import type { Names } from './names.ts'
import { PartitionLabels } from './partition-labels.ts'
import type { Piece } from './piece.ts'
import { TextRedactor } from './text-redactor.ts'

/** Goes through the texts of a bundle, each in the way of its field. */
export class BundleRedactor {
  readonly #names: Names
  readonly #texts: TextRedactor
  #labels = new PartitionLabels([])

  constructor(names: Names) {
    this.#names = names
    this.#texts = new TextRedactor(names)
  }

  /** What fields say of values: an address of a server is one wherever else it stands. */
  learn({ snapshot, cited }: IncidentBundle): void {
    const { servers, partitions } = snapshot.document
    for (const { address } of servers) if (address !== null) this.#texts.address(address)
    for (const { topic } of partitions) if (topic !== null) this.#topic(topic)
    for (const { partition } of snapshot.files) if (partition !== null) this.#folder(partition)
    for (const { key, values } of snapshot.configurations) for (const { value } of values) this.#setting(key, value)
    for (const { line } of cited) {
      const [, learner] = /^LearnerHandler-[^/]*\/(.+)$/.exec(line?.thread ?? '') ?? []
      if (learner !== undefined) this.#texts.address(learner)
    }
    for (const place of cited) if (place.line && isKnownMessage(place.line.pattern)) this.#cited(place)
  }

  redacted(bundle: IncidentBundle): IncidentBundle {
    const { cited, series, metricChanges, snapshot, ...rest } = bundle
    const { configurations, metrics, ...drawn } = snapshot
    this.#labels = new PartitionLabels(snapshot.document.partitions)
    return {
      cited: cited.map((place) => this.#cited(place)),
      snapshot: {
        ...this.#value(drawn, ''),
        metrics: metrics.map((name) => this.#metric(name)),
        configurations: configurations.map(({ values, ...row }) => ({
          ...row,
          ensemble: this.#texts.known(row.ensemble),
          key: this.#setting(row.key, '').key,
          values: values.map((stated) => ({ ...stated, value: this.#setting(row.key, stated.value).value })),
        })),
      },
      series: series.map(({ id, range, series: drawnSeries }) => ({
        id: this.#seriesId(id),
        range,
        series: { ...this.#value(drawnSeries, ''), id: this.#seriesId(id) },
      })),
      metricChanges: metricChanges.map(({ time, changes }) => ({
        time,
        changes: changes.map((change) => ({ ...change, name: this.#metric(change.name) })),
      })),
      ...this.#value(rest, ''),
    }
  }

  /** A copy with every text gone through; `field` is the name of the field that the value stands in. */
  #value<T>(value: T, field: string): T {
    if (typeof value === 'string') return this.#text(field, value) as T & string
    if (Array.isArray(value)) return value.map((item) => this.#value(item, field)) as T & unknown[]
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        FREE_NAMES.has(field) ? this.#texts.text(name, 'found') : name,
        this.#value(part, FREE_NAMES.has(field) || field === 'sections' ? field : name),
      ]),
    ) as T
  }

  #text(field: string, text: string): string {
    const treatment = treatmentOf(field, text)
    switch (treatment) {
      case null:
        return text
      case 'identifier':
        return this.#texts.known(text)
      case 'written':
      case 'found':
        return this.#texts.text(text, treatment, this.#labels.pieces(text))
      case 'path':
        return this.#texts.path(text)
      case 'folder':
        return this.#folder(text)
      case 'topic':
        return this.#topic(text)
      case 'address':
        return this.#texts.address(text)
      case 'metric':
        return this.#metric(text)
      case 'link':
        return this.#link(text)
    }
  }

  /** The message stands in the text of its place, and in the row: it reads the same in both. */
  #cited(place: CitedPlace): CitedPlace {
    const { line, text } = place
    const row = line && {
      ...line,
      logger: isKnownMessage(line.pattern) ? line.logger : this.#texts.text(line.logger, 'found'),
      thread: this.#texts.text(line.thread, 'found'),
      message: this.#texts.text(line.message, 'found', messagePieces(line.message, line.pattern)),
      exception: this.#texts.text(line.exception, 'found'),
      ensemble: line.ensemble && this.#texts.known(line.ensemble),
    }
    const at = line === null || line.message === '' ? -1 : (text?.indexOf(line.message) ?? -1)
    if (text === null || row === null || at < 0)
      return { ...place, line: row, text: text === null ? null : this.#texts.text(text, 'found') }
    const [before, after] = [text.slice(0, at), text.slice(at + line!.message.length)]
    const header = this.#texts.text(
      before,
      'found',
      isKnownMessage(line!.pattern) ? loggerPiece(before, line!.logger) : [],
    )
    return { ...place, line: row, text: header + row.message + this.#texts.text(after, 'found') }
  }

  /** `orders-0`, with the folders above it or without; of a dump its file before it: `0007.out: broker-1/orders-0`. */
  #folder(folder: string): string {
    const [, dump, rest] = /^(.+?): (.+)$/.exec(folder) ?? []
    if (dump !== undefined && rest !== undefined) return `${this.#texts.path(dump)}: ${this.#folder(rest)}`
    const { topic } = PARTITION_FOLDER.exec(folder)?.groups ?? {}
    if (topic === undefined || /[/\\]/.test(folder)) return this.#texts.path(folder)
    return `${this.#topic(topic)}${folder.slice(topic.length)}`
  }

  #topic(topic: string): string {
    return isInternalTopic(topic) ? topic : this.#texts.whole(topic, 'topic')
  }

  #setting(key: string, value: string): { readonly key: string; readonly value: string } {
    const line = this.#texts.text(`${key}=${value}`, 'found')
    const at = line.indexOf('=')
    return { key: line.slice(0, at), value: line.slice(at + 1) }
  }

  #metric(name: string): string {
    return this.#texts.text(name, 'found')
  }

  #seriesId(id: SeriesId): SeriesId {
    return id.startsWith('metric:') ? `metric:${this.#metric(id.slice('metric:'.length))}` : id
  }

  /** Values of the fragment are encoded for an address. */
  #link(link: string): string {
    return link.replace(/([#&][\w-]*=)([^&]*)/g, (_, name: string, value: string) => {
      const text = decoded(value)
      const field = name.slice(1, -1) === 'q' ? 'q' : ''
      return name + encodeURIComponent(field === 'q' ? this.#texts.text(text, 'written') : this.#linkValue(text))
    })
  }

  #linkValue(text: string): string {
    return /^[\d:.,*-]*$/.test(text) || !/\d/.test(text) ? this.#texts.known(text) : this.#folderOrKnown(text)
  }

  #folderOrKnown(text: string): string {
    return PARTITION_FOLDER.test(text) && this.#names.find(PARTITION_FOLDER.exec(text)!.groups!.topic!)
      ? this.#folder(text)
      : this.#texts.known(text)
  }
}

/** The class of a message that is known is ZooKeeper's or Kafka's. */
function loggerPiece(header: string, logger: string): Piece[] {
  const start = logger === '' ? -1 : header.lastIndexOf(logger)
  const nested = /^[\w$]*/.exec(header.slice(start + logger.length))![0]
  return start < 0 ? [] : [{ start, end: start + logger.length + nested.length, kind: null }]
}

/** Objects whose names come from files. */
const FREE_NAMES: ReadonlySet<string> = new Set(['byLogger'])

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // a lone percent sign
  }
}
