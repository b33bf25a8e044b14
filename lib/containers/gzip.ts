import { Gunzip } from 'fflate'
import { type ByteSource, blocksOf } from '../bytes/source.ts'
import type { Container, Member, Unpacking } from './container.ts'
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
  const made: Uint8Array[] = []
  let members = 0
  let ended = false
  const gunzip = new Gunzip((bytes, final) => {
    made.push(bytes)
    ended = final
  })
  gunzip.onmember = () => {
    members += 1
  }
  for await (const block of blocksOf(source, 0, source.size, READ_SIZE)) {
    unpacking.progress(block.start)
    for (let at = 0; at < block.bytes.length; at += PUSH_SIZE) {
      const piece = block.bytes.subarray(at, at + PUSH_SIZE)
      const place = block.start + at
      const failure = attempt(() => gunzip.push(piece, place + piece.length >= source.size))
      const stopped = await keep(made.splice(0), file, place + piece.length)
      if (stopped !== null) return report(unpacking, 'archive/limit', 'warning', stopped, place, source.size, file.size)
      if (failure !== null) return tellDamage(failure, place)
    }
  }
  if (!ended || source.size < LEAST_SIZE) tellDamage('unexpected EOF', source.size)

  function tellDamage(failure: string, place: number): void {
    const reason = /EOF/.test(failure)
      ? 'the file ends before the compressed data does'
      : members > 0 && /invalid gzip/.test(failure)
        ? 'what follows the last member is no gzip data'
        : 'the compressed data makes no sense from here on'
    report(
      unpacking,
      'archive/damaged',
      /invalid gzip/.test(failure) ? 'warning' : 'error',
      reason,
      place,
      source.size,
      file.size,
    )
  }
}

/** Writes what was made; the reason where a limit was met. */
async function keep(pieces: readonly Uint8Array[], file: UnpackedFile, packed: number): Promise<string | null> {
  try {
    for (const bytes of pieces) await file.write(bytes, packed)
    return null
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return error.message
  }
}

function report(
  unpacking: Unpacking,
  code: string,
  severity: 'error' | 'warning',
  reason: string,
  start: number,
  end: number,
  kept: number,
): void {
  const message = `Unpacking stopped at byte ${start} of ${end}: ${reason}. The ${kept} bytes unpacked before are kept.`
  unpacking.report({ code, severity, message, start, end, line: 0 })
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
