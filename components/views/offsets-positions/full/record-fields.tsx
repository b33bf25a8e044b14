'use client'

import { useState } from 'react'
import { asciiOf, hexOf } from '@/components/evidence/hex-rows'
import type { RecordField, RecordRow } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import { readField } from './field-text'

type InternalMessage = NonNullable<RecordRow['decoded']>

const { records: told } = words

/** What a record holds: decoded where it is one of Kafka's own, and as it is stored. */
export function RecordFields({ record }: { record: RecordRow }) {
  const isInternal = record.decoded !== null
  return (
    <div className="border-grid border-b px-12 py-6">
      {record.time !== null && <p className="mono text-ink3 text-note">{formatUtc(record.time)}</p>}
      {record.decoded && <Decoded message={record.decoded} />}
      <Field name={told.key} field={record.key} isInternal={isInternal} />
      <Field name={told.value} field={record.value} isInternal={isInternal} />
      {record.headers.map((header, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record may have two headers of one key
        <Field key={i} name={told.header(readField(header.key).text)} field={header.value} />
      ))}
    </div>
  )
}

/** What Kafka's own schemas make of a record of an internal topic, or why they cannot. */
function Decoded({ message }: { message: InternalMessage }) {
  const { schema, key, value, trouble } = message
  if (trouble !== null) return <p className="mt-4 text-note text-warn">{told.notDecoded(trouble)}</p>
  return (
    <div className="mt-5 text-note">
      <b className="mono">{schema}</b>
      <pre className={TEXT_BOX}>
        {[key, value ?? (key === null ? told.noValue : told.tombstone)]
          .flatMap((text) => text ?? [])
          .map(pretty)
          .join('\n')}
      </pre>
    </div>
  )
}

function pretty(text: string): string {
  return text.startsWith('{') ? JSON.stringify(JSON.parse(text), null, 2) : text
}

const TEXT_BOX =
  'mono mt-2 max-h-180 overflow-auto whitespace-pre-wrap break-all rounded-badge bg-bg px-7 py-5 text-fine leading-16'

/** Bytes of a field that are written as hex. */
const HEX_SHOWN = 256
const TEXT_SHOWN = 4_000

function Field({ name, field, isInternal = false }: { name: string; field: RecordField | null; isInternal?: boolean }) {
  const [asHex, setAsHex] = useState(false)
  const reading = readField(field, isInternal)
  const isBytes = reading.as === 'bytes'
  return (
    <div className="mt-5">
      <p className="flex items-baseline gap-7 text-note">
        <b>{name}</b>
        <span className="text-ink3">
          {told.reading(
            told.kinds[reading.as],
            field === null ? '' : words.offsets.bytes(groupDigits(field.size)),
            reading.remark,
          )}
        </span>
        {field !== null && field.size > 0 && !isBytes && (
          <button type="button" aria-pressed={asHex} onClick={() => setAsHex(!asHex)} className="ml-auto text-accent">
            {asHex ? told.asText : told.asHex}
          </button>
        )}
      </p>
      {field !== null && field.size > 0 && (
        <pre className={TEXT_BOX}>
          {asHex || isBytes ? hexLines(field.bytes.subarray(0, HEX_SHOWN)) : reading.text.slice(0, TEXT_SHOWN)}
          {((asHex || isBytes) && field.size > HEX_SHOWN) || reading.text.length > TEXT_SHOWN ? '\n…' : ''}
        </pre>
      )}
    </div>
  )
}

const PER_LINE = 8

function hexLines(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += PER_LINE) {
    const row = Array.from(bytes.subarray(at, at + PER_LINE))
    lines.push(
      `${at.toString(16).padStart(4, '0')}  ${row
        .map(hexOf)
        .join(' ')
        .padEnd(PER_LINE * 3)} ${row.map(asciiOf).join('')}`,
    )
  }
  return lines.join('\n')
}
