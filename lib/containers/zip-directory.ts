import type { ByteSource } from '../bytes/source.ts'
import { SourceWindow } from './source-window.ts'

/** What the archive says of one member (APPNOTE.TXT 4.3.7 and 4.3.12). */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Of the local header. */
  readonly at: number
  /** Of the data, where it is known already. */
  readonly dataAt: number | null
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_OF_DIRECTORY_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DATA_DESCRIPTOR = 0x08074b50
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
/** The record at the end, with the longest comment. */
const END_LIMIT = 22 + 65_535

/** Entries of the central directory at the end of the file; null where there is none, as in a file that was cut off. */
export async function readDirectory(source: ByteSource): Promise<{ entries: AsyncGenerator<ZipEntry> } | null> {
  const origin = Math.max(0, source.size - END_LIMIT)
  const tail = view(await source.read(origin, source.size))
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_OF_DIRECTORY) continue
    const wide = await readEnd64(source, tail, at)
    const start = wide ?? tail.getUint32(at + 16, true)
    const isDirectory = start < source.size && view(await source.read(start, start + 4)).byteLength === 4
    if (isDirectory || start === origin + at) return { entries: centralEntries(source, start, origin + at) }
  }
  return null
}

/** Where the directory begins, by the zip64 record that the locator before the end points at. */
async function readEnd64(source: ByteSource, tail: DataView, end: number): Promise<number | null> {
  if (end < 20 || tail.getUint32(end - 20, true) !== LOCATOR_64) return null
  const at = Number(tail.getBigUint64(end - 12, true))
  const record = view(await source.read(at, at + 56))
  if (record.byteLength < 56 || record.getUint32(0, true) !== END_OF_DIRECTORY_64) return null
  return Number(record.getBigUint64(48, true))
}

async function* centralEntries(source: ByteSource, start: number, end: number): AsyncGenerator<ZipEntry> {
  const window = new SourceWindow(source)
  for (let at = start; at + CENTRAL_SIZE <= end; ) {
    const header = view(await window.read(at, CENTRAL_SIZE))
    if (header.byteLength < CENTRAL_SIZE || header.getUint32(0, true) !== CENTRAL_HEADER) return
    const nameLength = header.getUint16(28, true)
    const extraLength = header.getUint16(30, true)
    const bytes = await window.read(at + CENTRAL_SIZE, nameLength + extraLength)
    const fields = {
      packedSize: header.getUint32(20, true),
      size: header.getUint32(24, true),
      at: header.getUint32(42, true),
    }
    const wide = wideFields(view(bytes.subarray(nameLength)), fields)
    yield { ...named(bytes.subarray(0, nameLength), header, 8), crc: header.getUint32(16, true), ...wide, dataAt: null }
    at += CENTRAL_SIZE + nameLength + extraLength + header.getUint16(32, true)
  }
}

/** Members found by their own headers, for an archive without a directory. */
export async function* localEntries(source: ByteSource): AsyncGenerator<ZipEntry> {
  const window = new SourceWindow(source)
  for (let at = 0; at + LOCAL_SIZE <= source.size; ) {
    const header = view(await window.read(at, LOCAL_SIZE))
    if (header.getUint32(0, true) !== LOCAL_HEADER) {
      const next = await nextSignature(window, source.size, at + 1, [LOCAL_HEADER])
      if (next === null) return
      at = next
      continue
    }
    const nameLength = header.getUint16(26, true)
    const dataAt = at + LOCAL_SIZE + nameLength + header.getUint16(28, true)
    const bytes = await window.read(at + LOCAL_SIZE, dataAt - at - LOCAL_SIZE)
    const fields = { packedSize: header.getUint32(18, true), size: header.getUint32(22, true), at }
    let { packedSize, size } = wideFields(view(bytes.subarray(Math.min(nameLength, bytes.length))), fields)
    if ((header.getUint16(6, true) & 8) !== 0 && packedSize === 0) {
      // Sizes stand behind the data: it ends where the next known record begins.
      const next = await nextSignature(window, source.size, dataAt, [DATA_DESCRIPTOR, LOCAL_HEADER, CENTRAL_HEADER])
      packedSize = (next ?? source.size) - dataAt
      size = Number.NaN
    }
    packedSize = Math.max(0, Math.min(packedSize, source.size - dataAt))
    yield {
      ...named(bytes.subarray(0, nameLength), header, 6),
      crc: header.getUint32(14, true),
      packedSize,
      size,
      at,
      dataAt,
    }
    at = dataAt + packedSize
  }
}

/** Where the data of an entry begins: behind its own header, whose lengths may differ from the directory's. Null: it is not there. */
export async function dataPlace(source: ByteSource, entry: ZipEntry): Promise<number | null> {
  if (entry.dataAt !== null) return entry.dataAt
  const header = view(await source.read(entry.at, entry.at + LOCAL_SIZE))
  if (header.byteLength < LOCAL_SIZE || header.getUint32(0, true) !== LOCAL_HEADER) return null
  return entry.at + LOCAL_SIZE + header.getUint16(26, true) + header.getUint16(28, true)
}

/** Bit 0 of the flags: encrypted. Bit 11: the name is UTF-8; without it mostly too, or ASCII. */
function named(name: Uint8Array, header: DataView, flagsAt: number) {
  const flags = header.getUint16(flagsAt, true)
  return {
    name: new TextDecoder().decode(name),
    encrypted: (flags & 1) !== 0,
    method: header.getUint16(flagsAt + 2, true),
  }
}

/** Extra field 1 holds, in this order, the values that did not fit in 32 bits. */
function wideFields<F extends { packedSize: number; size: number; at: number }>(extra: DataView, fields: F) {
  const result = { packedSize: fields.packedSize, size: fields.size, at: fields.at }
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue
    let value = at + 4
    const end = Math.min(value + extra.getUint16(at + 2, true), extra.byteLength)
    for (const name of ['size', 'packedSize', 'at'] as const) {
      if (fields[name] !== 0xffff_ffff || value + 8 > end) continue
      result[name] = Number(extra.getBigUint64(value, true))
      value += 8
    }
  }
  return result
}

async function nextSignature(
  window: SourceWindow,
  size: number,
  from: number,
  signatures: readonly number[],
): Promise<number | null> {
  const STEP = 64 * 1024
  for (let at = from; at + 4 <= size; at += STEP) {
    const bytes = await window.read(at, STEP + 3)
    for (let found = bytes.indexOf(0x50); found >= 0; found = bytes.indexOf(0x50, found + 1)) {
      if (found + 4 > bytes.length) break
      if (signatures.includes(view(bytes).getUint32(found, true))) return at + found
    }
  }
  return null
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
