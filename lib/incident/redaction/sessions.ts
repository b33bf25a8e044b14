import { type Detector, groupPiece, type Piece } from './piece.ts'

/**
 * A session id has the id of the server that made it in its highest byte, so it is larger than any zxid; that of server 0 is only
 * known by the word before it. -1 is no session.
 */
export const sessionId: Detector = {
  pattern:
    /(?<![\w.])0x(?<long>[0-9a-f]{15,16})(?![0-9a-f])|\bsess?ion(?:s)?[-_ ]?(?:id)?(?: with id| id)?["']?\s*(?:is|[=:]|\s)\s*["']?(?:0x(?<named>[0-9a-f]+)|(?<decimal>\d{9,20}))\b|(?<![\w.,-])(?<large>\d{17,20})(?![\w.,])/dgi,
  pieces: (match) =>
    ['long', 'named', 'decimal', 'large'].flatMap((group) => {
      const digits = match.groups?.[group]
      if (digits === undefined || /^(?:f{15,16}|0+)$/i.test(digits)) return []
      const value = BigInt(group === 'decimal' || group === 'large' ? digits : `0x${digits}`)
      if (group === 'large' && value < 1n << 56n) return []
      const prefix = group === 'decimal' || group === 'large' ? 0 : 2
      return groupPiece(match, group, 'session-id').map(({ start, end }) => sessionPiece(start - prefix, end, value))
    }),
}

/** Hexadecimal with `0x` and without, and decimal, are one session. */
export function sessionPiece(start: number, end: number, id: bigint): Piece {
  const hex = id.toString(16)
  return { start, end, kind: 'session-id', key: `session ${hex}`, spellings: [`0x${hex}`, hex, id.toString()] }
}
