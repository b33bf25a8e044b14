import { ipPiece } from './addresses.ts'
import type { Detector, Piece } from './piece.ts'

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|0?\d?\d)`
const addressJoinedBy = (joint: string) => `${OCTET}(?:${joint}${OCTET}){3,}`

/** A date is taken first: the day of `2024-05-05-10-1-2-3` begins no address. */
const ADDRESS_OR_DATE = new RegExp(
  String.raw`(?<!\d)(?:(?:19|20)\d\d([-._])\d\d\1\d\d|(?<address>${['[.]', '-', '_'].map(addressJoinedBy).join('|')}))(?!\d)`,
  'g',
)

/** `10-1-2-3`, `zookeeper_10_1_2_3.out`: machines and their files are called after an address, with other joints too. */
export const joinedAddress: Detector = {
  pattern: ADDRESS_OR_DATE,
  pieces: ({ index, groups }) =>
    groups?.address === undefined ? [] : [ipPiece(groups.address, index, groups.address.replace(/[-_]/g, '.'))],
}

export function addressesInName(name: string, at: number): Piece[] {
  return [...name.matchAll(ADDRESS_OR_DATE)]
    .flatMap((match) => joinedAddress.pieces(match, 'found'))
    .map((piece) => ({ ...piece, start: piece.start + at, end: piece.end + at }))
}
