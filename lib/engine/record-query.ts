import type { ByteSource } from '../bytes/source.ts'
import { readBatchContent } from '../formats/kafka/batch-content.ts'
import { decodeControl, decodeInternal } from '../formats/kafka/messages/internal-topics.ts'
import { placeOfPath } from './kafka-place.ts'
import type { RecordField, RecordPage, RecordRow } from './queries.ts'

/** A batch that is larger is not taken into memory for one look. */
const LARGEST_BATCH = 128 * 1024 * 1024
/** Bytes of a key or a value that are handed out; its size is always told. */
const FIELD_LIMIT = 64 * 1024
const HEADER_LIMIT = 4 * 1024
const MOST_RECORDS = 200

/** Records of the batch that stands in these bytes, from number `from` on. The path tells the topic, and so who can decode them. */
export async function recordPage(
  { source, path }: { readonly source: ByteSource; readonly path: string },
  batch: { readonly start: number; readonly end: number },
  from: number,
  count: number,
): Promise<RecordPage> {
  const end = Math.min(batch.end, source.size)
  if (end - batch.start > LARGEST_BATCH)
    return { ...NOTHING, from, trouble: 'This batch is too large to be shown here.' }
  const bytes = await source.read(Math.max(0, batch.start), end)
  const { records, control, ...content } = await readBatchContent(
    bytes,
    Math.max(0, from),
    Math.min(count, MOST_RECORDS),
  )
  const topic = placeOfPath(path).partition?.replace(/-\d+$/, '') ?? ''
  return {
    ...content,
    from,
    records: records.map(
      ({ key, value, headers, ...record }): RecordRow => ({
        ...record,
        decoded: control ? decodeControl(key, value) : decodeInternal(topic, key, value),
        key: cut(key, FIELD_LIMIT),
        value: cut(value, FIELD_LIMIT),
        headers: headers.map((header) => ({
          key: cut(header.key, HEADER_LIMIT)!,
          value: cut(header.value, HEADER_LIMIT),
        })),
      }),
    ),
  }
}

const NOTHING = { magic: -1, headerSize: 0, storedSize: 0, unpackedSize: 0, compressed: false, total: 0, records: [] }

/** A copy of its own, so that a page does not hold the whole batch. */
function cut(bytes: Uint8Array | null, limit: number): RecordField | null {
  return bytes === null ? null : { size: bytes.length, bytes: bytes.slice(0, limit) }
}
