import { addressPieces } from './addresses.ts'
import { pathPiecesIn } from './paths.ts'
import type { Detector, Piece } from './piece.ts'
import { isPlainWord } from './vocabulary.ts'

/** `https://alice:secret@zoo1.example.com:8080/commands/stat?x=y`, `SASL_SSL://kafka1:9093`. */
export const url: Detector = {
  pattern:
    /(?<![\w+.-])(?<scheme>[A-Za-z][\w+.-]*):\/\/(?:(?<user>[^\s/@:"'<>]*)(?::(?<secret>[^\s/@"'<>]*))?@)?(?<host>\[[0-9a-f:.%]*\]|[^\s/:?#"'<>,;)\]]*)(?<port>:\d+)?(?<path>\/[^\s?#"'<>,;)\]]*)?(?<query>[?#][^\s"'<>,;)\]]*)?/dgi,
  pieces: (match, trust) => {
    const groups = match.indices!.groups!
    const text = match.groups as Readonly<Record<string, string | undefined>>
    const whole = (group: string, kind: Piece['kind']): Piece[] => {
      const place = groups[group]
      return place === undefined || place[0] === place[1] ? [] : [{ start: place[0], end: place[1], kind }]
    }
    const scheme =
      text.scheme!.split(/[_+.-]/).every(isPlainWord) || /^(?:sasl|ssl|https?|jdbc|zk|tcp)/i.test(text.scheme!)
    return [
      ...whole('scheme', scheme ? null : 'other-text'),
      ...whole('user', 'user-name'),
      ...whole('secret', 'secret'),
      ...addressPieces(text.host!, 'client-address').map((piece) => shifted(piece, groups.host![0])),
      ...whole('port', null),
      ...(text.path === undefined ? [] : pathPiecesIn(text.path, groups.path![0], trust)),
      ...whole('query', 'other-text'),
    ]
  },
}

function shifted(piece: Piece, by: number): Piece {
  return { ...piece, start: piece.start + by, end: piece.end + by }
}
