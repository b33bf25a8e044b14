'use client'

import { useState } from 'react'
import { asciiOf, hexOf } from '@/components/evidence/hex-rows'
import { Digits } from '@/components/ui/digits'
import type { RecordField, RecordPage, RecordRow } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import { readField } from './field-text'

const { records: told } = words

/** Sizes come before content: keys and values stay folded until a person opens a record. */
export function RecordList({ records: page }: { records: RecordPage }) {
  const [opened, setOpened] = useState<number | null>(null)
  const { records, total, trouble } = page
  return (
    <section aria-label={told.title} className="border-line border-t pb-4">
      <h3 className="px-12 pt-6 pb-2 text-ink3 text-note">
        {told.shown(records.length, total, told.count(total, groupDigits(total)))}
      </h3>
      <ol>
        {records.map((record, i) => (
          <li key={`${record.place} ${record.offset}`}>
            <button
              type="button"
              aria-expanded={opened === i}
              onClick={() => setOpened(opened === i ? null : i)}
              className="mono grid w-full grid-cols-[minmax(0,1fr)_--spacing(82)_--spacing(96)_--spacing(64)] gap-6 px-12 py-1.5 text-left text-note hover:bg-raised aria-expanded:bg-selected"
            >
              <Digits value={record.offset} />
              <Size of="key" field={record.key} />
              <Size of="value" field={record.value} />
              <span className="text-ink3">
                {record.headers.length > 0
                  ? told.headers(record.headers.length, groupDigits(record.headers.length))
                  : ''}
              </span>
            </button>
            {opened === i && <RecordFields record={record} />}
          </li>
        ))}
      </ol>
      {trouble !== null && <p className="px-12 py-4 text-down-ink text-small">{trouble}</p>}
    </section>
  )
}

function Size({ of, field }: { of: 'key' | 'value'; field: RecordField | null }) {
  return (
    <span className="whitespace-nowrap text-right text-ink2">
      {told.sizes[of](field === null ? told.kinds.null : words.offsets.bytes(groupDigits(field.size)))}
    </span>
  )
}

function RecordFields({ record }: { record: RecordRow }) {
  return (
    <div className="border-grid border-b px-12 py-6">
      {record.time !== null && <p className="mono text-ink3 text-note">{formatUtc(record.time)}</p>}
      {record.decoded && <Decoded {...record.decoded} />}
      <Field name={told.key} field={record.key} />
      <Field name={told.value} field={record.value} />
      {record.headers.map((header, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record may have two headers of one key
        <Field key={i} name={told.header(readField(header.key).text)} field={header.value} />
      ))}
    </div>
  )
}

/** What Kafka's own schemas make of a record of an internal topic, or why they cannot. */
function Decoded({ schema, key, value, trouble }: NonNullable<RecordRow['decoded']>) {
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

function Field({ name, field }: { name: string; field: RecordField | null }) {
  const [asHex, setAsHex] = useState(false)
  const reading = readField(field)
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
