import { Gunzip } from 'fflate'
import { type ByteSource, blocksOf } from '../bytes/source.ts'
import type { Container, Member, Unpacking } from './container.ts'
import { GzipTrailers } from './gzip-trailer.ts'
import { attempt, PUSH_SIZE } from './inflate.ts'
import { MemberNames } from './member-name.ts'
import { tar } from './tar.ts'
import { LimitReached, UnpackedFile } from './unpacked-file.ts'

const READ_SIZE = 1024 * 1024
/** Header and trailer of a member. */
const LEAST_SIZE = 18

/**
 * Member => ID1 ID2 CM FLG MTIME XFL OS [EXTRA] [NAME] [COMMENT] [HCRC] deflated CRC32 ISIZE   (RFC 1952)
 *
 * A file is one or more members one after another: `cat a.gz b.gz`, rotated logs, bgzip. What follows that is no member is padding.
 */
export const gzip: Container = {
  id: 'gzip',
  title: 'gzip',
  listed: true,

  recognize: (head) => (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8 ? 0.95 : 0),

  async *open(source, unpacking): AsyncGenerator<Member> {
    const names = new MemberNames()
    const name = names.take(await nameOf(source))
    const file = await UnpackedFile.create(name, unpacking, { spent: 0, exhausted: false })
    await unpack(source, file, unpacking)
    names.report(unpacking, source.size)
    const unpacked = await file.finish()
    const head = await unpacked.read(0, 1024)
    // One archive to a person: its members are those of the tar file.
    if (tar.recognize(head, name) > 0) yield* tar.open(unpacked, unpacking)
    else if (unpacked.size > 0)
      yield { path: name, source: unpacked, ranges: [{ start: 0, end: unpacked.size, line: 1 }] }
  },
}

async function unpack(source: ByteSource, file: UnpackedFile, unpacking: Unpacking): Promise<void> {
  const made: Made[] = []
  const trailers = new GzipTrailers(source)
  let ended = false
  const gunzip = new Gunzip((bytes, final) => {
    made.push(bytes)
    ended = final
  })
  gunzip.onmember = (next) => made.push({ end: next })
  const failure = await pushAll()
  if (failure === null && ended && source.size >= LEAST_SIZE) {
    const last = file.takeSum()
    // a byte or two behind the last member are no beginning of another
    await trailers.check((await trailers.find(last, source.size - 12, source.size)) ?? source.size, last)
  }
  trailers.report(unpacking)
  if (failure !== null) stop(failure)
  else if (!ended || source.size < LEAST_SIZE)
    stop({ code: 'archive/damaged', reason: 'the file ends before the compressed data does', place: source.size })

  /** Why it did not come to the end. */
  async function pushAll(): Promise<Failure | null> {
    for await (const block of blocksOf(source, 0, source.size, READ_SIZE)) {
      unpacking.progress(block.start)
      for (let at = 0; at < block.bytes.length; at += PUSH_SIZE) {
        const piece = block.bytes.subarray(at, at + PUSH_SIZE)
        const place = block.start + at
        const end = place + piece.length
        const failed = attempt(() => gunzip.push(piece, end >= source.size))
        const stopped = await keep(made.splice(0), file, trailers, end)
        if (stopped !== null) return { code: 'archive/limit', reason: stopped, place }
        if (failed !== null) return damage(failed, place, end)
      }
    }
    return null
  }

  async function damage(failed: string, place: number, end: number): Promise<Failure> {
    const code = 'archive/damaged'
    if (/EOF/.test(failed)) return { code, reason: 'the file ends before the compressed data does', place }
    if (!/invalid gzip/.test(failed)) return { code, reason: 'the compressed data makes no sense from here on', place }
    const last = await trailers.find(file.takeSum(), place - PUSH_SIZE, end)
    if (file.size === 0) return { code, reason: 'what the file begins with is no gzip data', place }
    return last === null
      ? { code, reason: 'the last member has another CRC than its bytes, or no gzip data follows it', place }
      : { code, reason: 'what follows the last member is no gzip data', place: last, harmless: true }
  }

  function stop({ code, reason, place, harmless }: Failure): void {
    const severity = harmless || code === 'archive/limit' ? 'warning' : 'error'
    const message = `Unpacking stopped at byte ${place} of ${source.size}: ${reason}. The ${file.size} bytes unpacked before are kept.`
    unpacking.report({ code, severity, message, start: place, end: source.size, line: 0 })
  }
}

/** Unpacked bytes, or the place where a member has ended. */
type Made = Uint8Array | { readonly end: number }

interface Failure {
  readonly code: 'archive/limit' | 'archive/damaged'
  readonly reason: string
  readonly place: number
  /** All of the data is there. */
  readonly harmless?: boolean
}

/** Writes what was made, and checks the members that have ended; the reason where a limit was met. */
async function keep(
  made: readonly Made[],
  file: UnpackedFile,
  trailers: GzipTrailers,
  packed: number,
): Promise<string | null> {
  try {
    for (const it of made) {
      if (it instanceof Uint8Array) await file.write(it, packed)
      else await trailers.check(it.end, file.takeSum())
    }
    return null
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return error.message
  }
}

/** The name in the first header, else that of the archive without its ending. */
async function nameOf(source: ByteSource): Promise<string> {
  const head = await source.read(0, 1024)
  const flags = head[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + ((head[10] ?? 0) | ((head[11] ?? 0) << 8))
  const end = head.indexOf(0, at)
  if (flags & 8 && end > at) return new TextDecoder().decode(head.subarray(at, end)).split('/').at(-1)!
  const own = source.name.split('/').at(-1)!
  return own.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')
}
