import { CodecError } from '../../bytes/codecs/codec.ts'
import { javaGzip } from '../../bytes/codecs/gzip.ts'
import { codecs } from '../../bytes/codecs/registry.ts'
import { CODEC_NAMES } from '../../formats/kafka/batch-header.ts'
import { unpackLz4 } from './packed-lz4.ts'
import { unpackSnappy } from './packed-snappy.ts'
import { ToolDeath } from './tool-death.ts'

const CODEC_MASK = 7
/** What the records of one batch may unpack to: more than the tool's heap holds by default. */
const LARGEST_UNPACKED = 1024 * 1024 * 1024

export type CodecName = (typeof CODEC_NAMES)[number]

export function codecOf(view: DataView, at: number, magic: number): CodecName {
  const id = view.getUint8(magic > 1 ? at + 22 : at + 17) & CODEC_MASK
  const name = CODEC_NAMES[id]
  if (name === undefined) throw new ToolDeath(`the attributes name codec ${id}; 0 to 4 are known`)
  return name
}

/** Loads what a codec needs before `unpack`. */
export async function codecReady(codec: CodecName): Promise<void> {
  await codecs[codec]?.ready?.()
}

/**
 * What was packed, where the tool's library would unpack it: it may look at less, and insist on more, than the format does.
 * The bytes hold until the next call.
 */
export function unpack(codec: CodecName, packed: Uint8Array, magic: number): Uint8Array {
  try {
    if (codec === 'gzip') return javaGzip.decode(packed, LARGEST_UNPACKED)
    if (codec === 'lz4') return unpackLz4(packed, LARGEST_UNPACKED, magic === 0)
    if (codec === 'snappy') return unpackSnappy(packed, LARGEST_UNPACKED)
    if (codec === 'zstd') return codecs.zstd!.decode(packed, LARGEST_UNPACKED)
    return packed
  } catch (error) {
    if (!(error instanceof CodecError)) throw error
    throw new ToolDeath(`the records could not be unpacked: ${error.message}`)
  }
}
