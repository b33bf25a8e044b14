/**
 * Header => Name(100) Mode(8) Uid(8) Gid(8) Size(12) MTime(12) Checksum(8) Type(1) LinkName(100)
 *           Magic(6) Version(2) UName(32) GName(32) DevMajor(8) DevMinor(8) Prefix(155) Padding(12)   (POSIX.1-2001, ustar)
 *
 * Numbers are octal text; GNU tar writes sizes over 8 GiB in base 256, with the first bit set.
 */
export interface TarHeader {
  readonly name: string
  readonly size: number
  /** `0` a file, `5` a folder, `L` GNU long name, `x` pax attributes of the next, `g` of all. */
  readonly type: string
}

export const RECORD_SIZE = 512
const CHECKSUM_AT = 148

/** Null where the 512 bytes are no header: their sum is not the one that they state. */
export function parseTarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < RECORD_SIZE || parseOctal(block, CHECKSUM_AT, 8) !== checksumOf(block)) return null
  const prefix = block[257] === 0x75 ? parseText(block, 345, 155) : '' // of `ustar`; GNU's older layout has times there
  const name = parseText(block, 0, 100)
  const size = parseSize(block)
  if (size === null) return null
  const isPosix = block[263] === 0x30 // version `00`
  return {
    name: isPosix && prefix !== '' ? `${prefix}/${name}` : name,
    size,
    type: String.fromCharCode(block[156] || 0x30),
  }
}

export function isZero(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0)
}

/** `27 path=servers/13/zookeeper.log\n`: length of the whole, a space, key, `=`, value. */
export function parsePax(bytes: Uint8Array): Map<string, string> {
  const values = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at)
    const length = space < 0 ? Number.NaN : Number(parseText(bytes, at, space - at))
    if (!(length > space - at) || at + length > bytes.length) return values
    const text = new TextDecoder().decode(bytes.subarray(space + 1, at + length - 1))
    const equals = text.indexOf('=')
    if (equals > 0) values.set(text.slice(0, equals), text.slice(equals + 1))
    at += length
  }
  return values
}

export function parseText(bytes: Uint8Array, at: number, length: number): string {
  const end = bytes.indexOf(0, at)
  return new TextDecoder().decode(bytes.subarray(at, end >= at && end < at + length ? end : at + length))
}

function parseSize(block: Uint8Array): number | null {
  if ((block[124]! & 0x80) === 0) return parseOctal(block, 124, 12)
  let size = 0
  for (let at = 125; at < 136; at++) size = size * 256 + block[at]!
  return Number.isSafeInteger(size) ? size : null
}

function parseOctal(block: Uint8Array, at: number, length: number): number | null {
  const text = parseText(block, at, length).trim()
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : null
}

/** The field of the sum itself counts as spaces. */
function checksumOf(block: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < RECORD_SIZE; at++) sum += at >= CHECKSUM_AT && at < CHECKSUM_AT + 8 ? 0x20 : block[at]!
  return sum
}
