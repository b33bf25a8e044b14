/** How a field is written. Structs have fields of their own. */
export type FieldType =
  | 'bool'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint16'
  | 'uint32'
  | 'float64'
  | 'uuid'
  | 'string'
  | 'bytes'
  | 'struct'

export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly array: boolean
  readonly versions: Versions
  readonly nullable: Versions
  /** Where it stands among the tagged fields; null where it has a place of its own. */
  readonly tag: number | null
  /** As written: what a tagged field is while it is absent. */
  readonly default: string | null
  readonly fields: readonly Field[]
}

export interface MessageSchema {
  /** What the record is: a key and a value of a coordinator's topic, a record of KRaft's, … */
  readonly kind: string
  /** The number that records of this type begin with; null where they have none. */
  readonly apiKey: number | null
  readonly name: string
  readonly versions: Versions
  /** Versions in which lengths are variable and tagged fields follow. */
  readonly flexible: Versions
  readonly fields: readonly Field[]
}

/** Both included. */
export interface Versions {
  readonly first: number
  readonly last: number
}

const ALL: Versions = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }
const NONE: Versions = { first: 1, last: 0 }

export function includes(versions: Versions, version: number): boolean {
  return version >= versions.first && version <= versions.last
}

/**
 * Reads schemas in a notation of a line a field, indented under its struct:
 *
 *     value 1 OffsetCommitValue 0-4 flexible 4+
 *       leaderEpoch int32 3+ = -1
 *       topicId uuid 4+ tag 0
 *
 * The head is kind, number (`-`: none), name, versions. A field that is in all of them says no versions. Then, where there is:
 * `tag n`; `nullable`, in some versions or all; the default. The source are the message definitions in Kafka's own jars.
 */
export function parseSchemas(text: string): MessageSchema[] {
  return text.trim().split('\n\n').map(parseSchema)
}

function parseSchema(text: string): MessageSchema {
  const [head, ...lines] = text.split('\n')
  const [kind, apiKey, name, versions, , flexible] = head!.split(' ')
  const valid = parseVersions(versions!)
  return {
    kind: kind!,
    apiKey: apiKey === '-' ? null : Number(apiKey),
    name: name!,
    versions: valid,
    flexible: flexible === undefined ? NONE : within(parseVersions(flexible), valid),
    fields: parseFields(lines, 0, lines.length, 2, valid),
  }
}

function parseFields(lines: readonly string[], from: number, to: number, indent: number, valid: Versions): Field[] {
  const fields: Field[] = []
  for (let i = from; i < to; ) {
    let end = i + 1
    while (end < to && indentOf(lines[end]!) > indent) end++
    fields.push(parseField(lines[i]!.trim(), parseFields(lines, i + 1, end, indent + 2, valid), valid))
    i = end
  }
  return fields
}

const VERSIONS = /^\d+(?:\+|-\d+)?$/

function parseField(line: string, fields: readonly Field[], valid: Versions): Field {
  const [declaration, ...value] = line.split(' = ')
  const words = declaration!.split(' ')
  const [name, type] = words
  const after = (word: string) => words[words.indexOf(word, 2) + 1]
  const versionsAfter = (word: string | undefined) =>
    word !== undefined && VERSIONS.test(word) ? within(parseVersions(word), valid) : ALL
  return {
    name: name!,
    type: type!.replace('[]', '') as FieldType,
    array: type!.startsWith('[]'),
    versions: versionsAfter(words[2]),
    nullable: words.includes('nullable', 2) ? versionsAfter(after('nullable')) : NONE,
    tag: words.includes('tag', 2) ? Number(after('tag')) : null,
    default: value[0] ?? null,
    fields,
  }
}

function parseVersions(text: string): Versions {
  const [first, last] = text.split(/[-+]/)
  return { first: Number(first), last: last === undefined ? Number(first) : last === '' ? ALL.last : Number(last) }
}

/** Kafka's generated readers ask for no more than tells the valid versions apart: what is newer is read like the newest. */
function within(versions: Versions, valid: Versions): Versions {
  return {
    first: versions.first <= valid.first ? ALL.first : versions.first,
    last: versions.last >= valid.last ? ALL.last : versions.last,
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
