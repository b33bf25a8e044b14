import { type ContentDecoder, INTERNAL_DECODERS, type Text } from './content-decoder.ts'
import { longAt } from './long.ts'
import type { OptionSet } from './option-set.ts'
import type { Release } from './release.ts'
import { ToolDeath } from './tool-death.ts'

/** Whether keys and values are shown: any option that could change how they look says so, too. */
export function showsContents(options: OptionSet): boolean {
  return ['print-data-log', ...INTERNAL_DECODERS, 'key-decoder-class', 'value-decoder-class'].some((name) =>
    options.has(name),
  )
}

/** The decoder that the options ask for. It is made whether it will be needed or not, and may die. */
export async function contentDecoder(options: OptionSet, release: Release): Promise<ContentDecoder> {
  const internal = INTERNAL_DECODERS.find((name) => options.has(name))
  if (internal !== undefined) return (await import('./internal-contents.ts')).internalContents(internal, release)
  const value = classDecoder(options.text('value-decoder-class'), release)
  const key = classDecoder(options.text('key-decoder-class'), release)
  return (record) => ({ key: decoded(record.key(), key), value: decoded(record.value(), value) })
}

type ClassDecoder = (bytes: Uint8Array) => Text

function decoded(bytes: Uint8Array | null, decode: ClassDecoder): Text | null {
  return bytes === null ? null : decode(bytes)
}

const CLASSES: Readonly<Record<string, ClassDecoder>> = {
  StringDecoder: (bytes) => bytes,
  // an array of bytes is its address in Java, and never twice the same
  DefaultDecoder: () => '[B@0',
  IntegerDecoder: (bytes) => String(viewOf(bytes, 4).getInt32(0)),
  LongDecoder: (bytes) => String(longAt(viewOf(bytes, 8), 0)),
}

function classDecoder(name: string, release: Release): ClassDecoder {
  const folder = release === '3.4.1' ? 'kafka.serializer.' : 'org.apache.kafka.tools.api.'
  const simple = name.startsWith(folder) ? name.slice(folder.length) : ''
  if (!Object.hasOwn(CLASSES, simple)) throw new ToolDeath(`the decoder class "${name}" is none that comes with Kafka`)
  return CLASSES[simple]!
}

function viewOf(bytes: Uint8Array, needed: number): DataView {
  if (bytes.length < needed) throw new ToolDeath(`the decoder class needs ${needed} bytes; there are ${bytes.length}`)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
