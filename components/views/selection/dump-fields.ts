import { words } from '@/lib/language/words'

/** A field of a line that kafka-dump-log prints. */
export interface DumpField {
  readonly name: string
  readonly value: string
  /** What the value says, where that is not plain. */
  readonly meaning: string | null
}

const { printed } = words.fields
const FIELD = /\b([A-Za-z]+): (\[[^\]]*\]|OptionalLong\.?\w*(?:\[\d+\])?|\S+)/g
const TIME = /time|timestamp/i
const SENTINELS: Readonly<Record<string, string>> = {
  producerId: printed.noProducer,
  producerEpoch: printed.noProducer,
  baseSequence: printed.noProducer,
  lastSequence: printed.noProducer,
  sequence: printed.noProducer,
  keySize: printed.noKey,
  valueSize: printed.noValue,
  partitionLeaderEpoch: printed.unknown,
}
/** Keys and payloads are the user's data: their sizes stand here, not they. */
const CONTENT = /^(?:key|payload)$/

/** The fields of a printed batch, record or entry; a line that a page broke in two is read as one. */
export function dumpFields(text: string): readonly DumpField[] {
  const fields: DumpField[] = []
  for (const [, name = '', value = ''] of text.replace(/\r?\n/g, '').matchAll(FIELD)) {
    if (CONTENT.test(name)) break
    fields.push({ name, value, meaning: meaningOf(name, value) })
  }
  return fields
}

function meaningOf(name: string, value: string): string | null {
  if (value === '-1') return SENTINELS[name] ?? null
  if (!TIME.test(name) || !/^\d{12,14}$/.test(value)) return null
  return new Date(Number(value)).toISOString().replace('T', ' ').replace('Z', ' Z')
}
