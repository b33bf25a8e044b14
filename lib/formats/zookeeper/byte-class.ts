/** Classes of bytes as tables: for each byte 1 where it is in the class. */

/** Characters beyond ASCII are met in no line that is scanned. */
export function membersOf(characters: string): Uint8Array {
  const members = new Uint8Array(256)
  for (const character of characters) if (character.charCodeAt(0) < 128) members[character.charCodeAt(0)] = 1
  return members
}

export function complement(members: Uint8Array): Uint8Array {
  return members.map((member, code) => (code < 128 ? 1 - member : 0))
}

/** The code of the one byte of a class; -1 where it has none or several. */
export function onlyMember(members: Uint8Array): number {
  const first = members.indexOf(1)
  return first === members.lastIndexOf(1) ? first : -1
}

const DIGITS = membersOf('0123456789')
const WORDS = membersOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')
const BLANKS = membersOf(' \t\n\v\f\r')
/** By the letter that stands for them in an expression. */
export const CLASSES: ReadonlyMap<string, Uint8Array> = new Map([
  ['d', DIGITS],
  ['D', complement(DIGITS)],
  ['w', WORDS],
  ['W', complement(WORDS)],
  ['s', BLANKS],
  ['S', complement(BLANKS)],
  ['t', membersOf('\t')],
])
