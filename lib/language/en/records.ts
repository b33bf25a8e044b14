/** Records of a batch: sizes first, and what their keys and values look like. */
export const records = {
  title: 'Records',
  count: (n: number, text: string) => `${text} ${n === 1 ? 'record' : 'records'}`,
  shown: (from: number, shown: number, total: number, records: string) =>
    shown >= total
      ? records
      : from === 0
        ? `First ${shown} of ${records}`
        : `Records ${from + 1} to ${from + shown} of ${total}`,
  headers: (n: number, text: string) => `${text} ${n === 1 ? 'header' : 'headers'}`,
  sizes: { key: (size: string) => `key ${size}`, value: (size: string) => `value ${size}` },
  key: 'Key',
  value: 'Value',
  /** `key` is empty where it cannot be read. */
  header: (key: string) => `Header ${key || 'without a readable key'}`,
  notDecoded: (trouble: string) => `Not decoded: ${trouble}`,
  noValue: 'no value',
  tombstone: 'tombstone',
  asText: 'text',
  asHex: 'hex',
  kinds: { null: 'null', empty: 'empty', text: 'text', JSON: 'JSON', number: 'number', bytes: 'bytes' },
  /** `size` and `remark` may be empty. */
  reading: (kind: string, size: string, remark: string) =>
    `${kind}${size === '' ? '' : `, ${size}`}${remark === '' ? '' : `; ${remark}`}`,
  remarks: {
    notUtf8: 'not UTF-8',
    int32: (value: number) => `not UTF-8; as int32 ${value}`,
    int64: (value: bigint, double: number) => `not UTF-8; as int64 ${value}, as double ${double}`,
    schema: (id: number) => `begins as data with schema id ${id}; the schema is not in these files`,
    likeJson: (reason: string) => `begins like JSON: ${reason}`,
    noJson: 'it is none',
    beginning: 'its beginning',
  },
}
