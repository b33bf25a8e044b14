import { CodecError } from '../bytes/codecs/codec.ts'
import { snappy } from '../bytes/codecs/snappy.ts'
import type { ByteSource } from '../bytes/source.ts'
import type { Container, Member, Unpacking } from './container.ts'
import { MemberNames } from './member-name.ts'
import { SourceWindow } from './source-window.ts'
import { LimitReached, UnpackedFile } from './unpacked-file.ts'

const MAGIC = [0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]
/** Magic, version, lowest compatible version. */
const HEADER_SIZE = 16
/** A packed block is read whole; snappy-java makes them of 32 KiB. */
const LARGEST_BLOCK = 16 * 1024 * 1024

/**
 * Stream => Header [Block]
 *   Header => magic "-126 SNAPPY NUL", version int32, lowest compatible version int32
 *   Block  => length int32, one raw snappy block
 *
 * What snappy-java writes, for instance ZooKeeper's snapshots where `zookeeper.snapshot.compression.method` is snappy. Headers
 * may come again between blocks: two streams in one file are one.
 */
export const snappyStream: Container = {
  id: 'snappy',
  title: 'snappy',
  listed: true,

  recognize: (head) => (isMagic(head) ? 0.95 : 0),

  async *open(source, unpacking): AsyncGenerator<Member> {
    const names = new MemberNames()
    const name = names.take(
      source.name
        .split('/')
        .at(-1)!
        .replace(/\.snappy$/i, ''),
    )
    const file = await UnpackedFile.create(name, unpacking, { spent: 0, exhausted: false })
    await unpack(source, file, unpacking)
    names.report(unpacking, source.size)
    const unpacked = await file.finish()
    if (unpacked.size > 0) yield { path: name, source: unpacked, ranges: [{ start: 0, end: unpacked.size, line: 1 }] }
  },
}

async function unpack(source: ByteSource, file: UnpackedFile, unpacking: Unpacking): Promise<void> {
  const window = new SourceWindow(source)
  const stop = (code: string, severity: 'error' | 'warning', place: number, reason: string): void => {
    const message = `Unpacking stopped at byte ${place} of ${source.size}: ${reason}. The ${file.size} bytes unpacked before are kept.`
    unpacking.report({ code, severity, message, start: place, end: source.size, line: 0 })
  }
  for (let place = 0; place < source.size; ) {
    unpacking.progress(place)
    const head = await window.read(place, HEADER_SIZE)
    if (isMagic(head)) {
      place += HEADER_SIZE
      continue
    }
    const length = head.length < 4 ? 0 : new DataView(head.buffer, head.byteOffset).getInt32(0)
    const remaining = source.size - place - 4
    if (length <= 0 || length > Math.min(LARGEST_BLOCK, remaining))
      return stop(
        'archive/damaged',
        'error',
        place,
        `a block of ${length} bytes cannot be there, ${Math.max(0, remaining)} are left`,
      )
    try {
      const block = (await window.read(place + 4, length)).slice()
      await file.write(snappy.decode(block, LARGEST_BLOCK * 4), place + 4 + length)
    } catch (error) {
      if (error instanceof CodecError) return stop('archive/damaged', 'error', place, error.message)
      if (error instanceof LimitReached) return stop('archive/limit', 'warning', place, error.message)
      throw error
    }
    place += 4 + length
  }
}

function isMagic(head: Uint8Array): boolean {
  return head.length >= HEADER_SIZE && MAGIC.every((byte, i) => head[i] === byte)
}
