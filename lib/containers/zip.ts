import type { ByteSource } from '../bytes/source.ts'
import type { Container, Member, Unpacking } from './container.ts'
import { DamagedStream, inflateInto } from './inflate.ts'
import { MEMBER_LIMIT, tooManyMembers } from './member-limit.ts'
import { MemberNames } from './member-name.ts'
import { type Budget, LimitReached, mostOf, UnpackedFile } from './unpacked-file.ts'
import { dataPlace, localEntries, readDirectory, type ZipEntry } from './zip-directory.ts'

const STORED = 0
const DEFLATED = 8
const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  99: 'AES',
}

/** Stored members are stretches of the archive; deflated ones are unpacked into the spool, each when its turn comes. */
export const zip: Container = {
  id: 'zip',
  title: 'zip',
  listed: true,

  recognize: (head) =>
    head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
      ? 0.95
      : 0,

  async *open(source, given): AsyncGenerator<Member> {
    // many members may point at the same packed bytes
    const unpacking = { ...given, limit: Math.min(given.limit, mostOf(source.size)) }
    const names = new MemberNames()
    const budget = { spent: 0, exhausted: false }
    const directory = await readDirectory(source)
    if (directory === null) reportNoDirectory(unpacking, source)
    let members = 0
    for await (const entry of directory?.entries ?? localEntries(source)) {
      if (entry.name.endsWith('/')) continue
      unpacking.progress(entry.at)
      if (++members > MEMBER_LIMIT) return tooManyMembers(unpacking, entry.at, source.size)
      const path = names.take(entry.name)
      const opened = await openEntry(source, entry, path, unpacking, budget)
      if (opened !== null) yield { path, source: opened, ranges: [{ start: 0, end: opened.size, line: 1 }] }
      if (budget.exhausted) break
    }
    names.report(unpacking, source.size)
  },
}

/** Null: it is not readable, and a diagnostic says why. */
async function openEntry(
  source: ByteSource,
  entry: ZipEntry,
  path: string,
  unpacking: Unpacking,
  budget: Budget,
): Promise<ByteSource | null> {
  const tell = (code: string, severity: 'error' | 'warning', message: string) =>
    unpacking.report({ code, severity, message, ...placeOf(entry, source.size), line: 0 })
  if (entry.encrypted) {
    tell('archive/encrypted', 'warning', `${path} has a password. It is not read: unpack the archive first.`)
    return null
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    const method = METHODS[entry.method] ?? `method ${entry.method}`
    tell('archive/method', 'warning', `${path} is packed with ${method}; Deflate was expected. It is not read.`)
    return null
  }
  const start = await dataPlace(source, entry)
  if (start === null) {
    tell(
      'archive/damaged',
      'error',
      `The directory says that ${path} begins at byte ${entry.at}, but no header is there. The other members are kept.`,
    )
    return null
  }
  const end = Math.min(start + entry.packedSize, source.size)
  if (entry.method === STORED) return source.slice(start, end, path)

  const file = await UnpackedFile.create(path, unpacking, budget)
  try {
    await inflateInto(file, source, start, end, (place) => unpacking.progress(place))
    const { crc, size } = file.takeSum()
    if (!Number.isNaN(entry.size) && (crc !== entry.crc || size !== entry.size))
      tell(
        'archive/crc',
        'error',
        `${path} says its CRC is ${entry.crc} and its size ${entry.size}; its bytes give ${crc} and ${size}. What was unpacked is kept.`,
      )
  } catch (error) {
    if (error instanceof DamagedStream)
      tell(
        'archive/damaged',
        'error',
        `The data of ${path} makes no sense from byte ${error.place} on. The ${file.size} bytes unpacked before are kept.`,
      )
    else if (error instanceof LimitReached) {
      tell(
        'archive/limit',
        'warning',
        `Unpacking stopped in ${path}: ${error.message}. What was unpacked before is kept.`,
      )
    } else throw error
  }
  return file.finish()
}

/** What the archive says of its own member may lie outside it. */
function placeOf({ at, packedSize }: ZipEntry, size: number): { start: number; end: number } {
  const start = Math.min(at, size)
  return { start, end: Math.max(start, Math.min(at + packedSize, size)) }
}

function reportNoDirectory(unpacking: Unpacking, source: ByteSource): void {
  const message =
    'The archive has no directory at its end, as if it was cut off. Its members are read by their own headers.'
  unpacking.report({ code: 'archive/truncated', severity: 'error', message, start: 0, end: source.size, line: 0 })
}
