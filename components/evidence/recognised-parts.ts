/**
 * The parts of a line that have a meaning of their own. The text stays as it is in the file: joined, the parts are the line.
 */
type PartKind = 'plain' | 'epoch' | 'counter' | 'number' | 'state' | 'deciding' | 'hit'

export interface Part {
  readonly kind: PartKind
  readonly text: string
}

interface Found {
  readonly start: number
  readonly end: number
  readonly kind: PartKind
}

/** What decides a case where a line says it: which limit ran out, how a connection ended. */
const DECIDING =
  /transaction timeout|connection (?:reset(?: by peer)?|refused|timed out)|read timed out|connect timed out|(?:java\.[\w.]+\.)?EOFException|broken pipe|no route to host|socket (?:is )?closed|no space left on device|unreasonable length|detected pause in JVM|xid rollover|not sufficient followers/gi
const HEX = /0x[0-9a-f]+/gi
const STATE = /\b(?:LOOKING|FOLLOWING|LEADING|OBSERVING)\b|(?<=Peer state changed: )[\w -]+/g
const NUMBER = /(?<=\b(?:myid=|sid[:=]|n\.sid:|n\.leader:|my id = |learner |leader[:=] ?|sid: ?))-?\d+\b/gi

/** Epochs grow by one per election: a larger high half is a session id, whose high byte is a server id. */
const EPOCH_LIMIT = 1 << 20

export function recognisedParts(
  text: string,
  options: { readonly deciding?: boolean; readonly hits?: RegExp | null } = {},
): readonly Part[] {
  const found: Found[] = []
  for (const [pattern, kind] of [
    [STATE, 'state'],
    [NUMBER, 'number'],
  ] as const)
    found.push(...matches(text, pattern, kind))
  if (options.deciding) found.push(...matches(text, DECIDING, 'deciding'))
  for (const { index, 0: hex } of text.matchAll(HEX)) found.push(...zxidHalves(text, index, hex))
  if (options.hits) found.push(...matches(text, options.hits, 'hit'))
  return cut(text, found)
}

function matches(text: string, pattern: RegExp, kind: PartKind): Found[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
  }))
}

/** High 32 bits and low 32 bits of a zxid; other hexadecimal numbers stay in one piece. */
function zxidHalves(text: string, start: number, hex: string): Found[] {
  const end = start + hex.length
  const digits = hex.length - 2
  const before = text.slice(Math.max(0, start - 24), start)
  const named = /zxid[\s:=]*$/i.test(before) || /^ ?\(n\.zxid\)/.test(text.slice(end))
  if (digits > 16 || (/session|client|cxid/i.test(before) && !named)) return []
  if (digits <= 8) return named ? [{ start, end, kind: 'counter' }] : []
  const low = end - 8
  if (!named && Number.parseInt(text.slice(start + 2, low), 16) >= EPOCH_LIMIT) return []
  return [
    { start, end: low, kind: 'epoch' },
    { start: low, end, kind: 'counter' },
  ]
}

/** Hits lie over everything else; of two other findings the first one in the text stands. */
function cut(text: string, found: Found[]): Part[] {
  const hits = found.filter(({ kind, start, end }) => kind === 'hit' && end > start)
  const clear = found.filter(
    (one) =>
      one.kind !== 'hit' && one.end > one.start && !hits.some((hit) => hit.start < one.end && one.start < hit.end),
  )
  const parts: Part[] = []
  let at = 0
  for (const { start, end, kind } of [...hits, ...clear].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    if (start > at) parts.push({ kind: 'plain', text: text.slice(at, start) })
    parts.push({ kind, text: text.slice(start, end) })
    at = end
  }
  if (at < text.length) parts.push({ kind: 'plain', text: text.slice(at) })
  return parts
}
