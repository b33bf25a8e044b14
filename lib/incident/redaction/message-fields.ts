import { knownPatterns } from '../../formats/broker-log/broker-pattern-index.ts'
import { addressPieces, ipPieces } from './addresses.ts'
import { isInternalTopic } from './kafka-names.ts'
import { pathPieces } from './paths.ts'
import type { Piece } from './piece.ts'
import { sessionPiece } from './sessions.ts'

/** What fields of known messages hold, by their names; a field that is not listed here is looked at like any text. */
const FIELDS: Readonly<Record<string, (text: string, pattern: string) => Piece[]>> = {
  addr: addresses,
  saddr: addresses,
  ip: addresses,
  client: addresses,
  topic: (text) => whole(text, isInternalTopic(text) ? null : 'topic'),
  session: (text) =>
    /^(?!0+$|f+$)[0-9a-f]{1,16}$/i.test(text) ? [sessionPiece(0, text.length, BigInt(`0x${text}`))] : [],
  path: paths,
  file: paths,
  snap: paths,
  dir: paths,
}

/** Messages about clients; in all others an address is a server's. */
const OF_CLIENTS = /^(?:CON|SES|AUTH|REQ|AUDIT)_/

interface Field {
  readonly group: number
  readonly pieces: (text: string, pattern: string) => Piece[]
}

interface FieldWording {
  readonly expression: RegExp
  readonly fields: readonly Field[]
}

const wordings = new Map<string, readonly FieldWording[]>()

/** Pieces of a message whose pattern is known: its fields, and the addresses that stand in it anywhere. */
export function messagePieces(message: string, pattern: string | null): Piece[] {
  if (pattern === null) return []
  const fields = fieldPieces(message, pattern)
  const others = ipPieces(message, kindOfAddress(pattern))
  return [...fields, ...others.filter((one) => !fields.some(({ start, end }) => start < one.end && one.start < end))]
}

function fieldPieces(message: string, pattern: string): Piece[] {
  for (const { expression, fields } of wordingsOf(pattern)) {
    const match = expression.exec(message)
    if (match === null) continue
    return fields.flatMap(({ group, pieces }) => {
      const place = match.indices?.[group]
      return place === undefined
        ? []
        : pieces(message.slice(...place), pattern).map((piece) => ({
            ...piece,
            start: piece.start + place[0],
            end: piece.end + place[0],
          }))
    })
  }
  return []
}

function wordingsOf(id: string): readonly FieldWording[] {
  const known = wordings.get(id)
  if (known !== undefined) return known
  const pattern = knownPatterns.find((one) => one.id === id)
  const made = (pattern?.wordings ?? []).flatMap(({ expression, groups }): FieldWording[] => {
    if (expression === null || pattern === undefined) return []
    const fields = pattern.fieldList.flatMap(([name], i): Field[] => {
      const pieces = FIELDS[name]
      const group = groups[i]!.group
      return pieces === undefined || group === 0 ? [] : [{ group, pieces }]
    })
    return fields.length === 0 ? [] : [{ expression: new RegExp(expression.source, 'd'), fields }]
  })
  wordings.set(id, made)
  return made
}

function addresses(text: string, pattern: string): Piece[] {
  return addressPieces(text, kindOfAddress(pattern))
}

function kindOfAddress(pattern: string): 'client-address' | 'server-address' {
  return OF_CLIENTS.test(pattern) ? 'client-address' : 'server-address'
}

function paths(text: string): Piece[] {
  return text.includes('/') || text.includes('\\') ? pathPieces(text, 0) : []
}

function whole(text: string, kind: Piece['kind']): Piece[] {
  return text === '' ? [] : [{ start: 0, end: text.length, kind }]
}
