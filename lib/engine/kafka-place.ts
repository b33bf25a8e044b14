import type { OpenedFile } from '../model/opened-file.ts'

/** Where a Kafka file belongs: its partition's folder and the offset that it begins at, both from a path. */
export interface KafkaPlace {
  readonly partition: string | null
  readonly baseOffset: number | null
}

const NOWHERE: KafkaPlace = { partition: null, baseOffset: null }

/** A file on a broker says it by its own path, a dump by the path that was dumped, if it is of one file. */
export function kafkaPlace(file: OpenedFile): KafkaPlace {
  if (!file.kind?.startsWith('kafka/')) return NOWHERE
  if (file.kind !== 'kafka/dump-text') return placeOfPath(file.path)
  const dumped = dumpedFiles(file)
  return dumped.length === 1 ? placeOfPath(dumped[0]!.path) : NOWHERE
}

/** `…/orders-0/00000000000000004711.log`: folder `orders-0`, base offset 4711. */
export function placeOfPath(path: string): KafkaPlace {
  const folder = /(?:^|\/)([^/]+-\d+)(?:\.[0-9a-f]{32}-(?:delete|stray|future))?\/[^/]*$/.exec(path)?.[1]
  const base = /(?:^|\/)(\d{20})\.[^/]*$/.exec(path)?.[1]
  return { partition: folder ?? null, baseOffset: base === undefined ? null : Number(base) }
}

/** The files that a dump is of, one row each. */
export function dumpedFiles(file: OpenedFile): { path: string; kind: string }[] {
  return file.parts.flatMap((part) =>
    (part.tables.dumps ?? []).flatMap((chunk) => {
      const texts = (name: string) => {
        const { codes, strings } = chunk.columns[name] as { codes: Uint16Array; strings: readonly string[] }
        return Array.from(codes, (code) => strings[code] ?? '')
      }
      const kinds = texts('kind')
      return texts('path').map((path, row) => ({ path, kind: kinds[row]! }))
    }),
  )
}
