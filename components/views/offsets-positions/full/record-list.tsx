'use client'

import { useState } from 'react'
import { Digits } from '@/components/ui/digits'
import type { RecordField, RecordPage } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { RecordFields } from './record-fields'

const { records: told } = words

/** Sizes come before content: keys and values stay folded until a person opens a record, or a lookup has found it. */
export function RecordList({ records: page, found }: { records: RecordPage; found: number | null }) {
  const { records, total, from, trouble } = page
  const foundRow = found === null ? null : found - from
  const [opened, setOpened] = useState(foundRow)
  return (
    <section aria-label={told.title} className="border-line border-t pb-4">
      <h3 className="px-12 pt-6 pb-2 text-ink3 text-note">
        {told.shown(from, records.length, total, told.count(total, groupDigits(total)))}
      </h3>
      <ol>
        {records.map((record, i) => (
          <li key={`${record.place} ${record.offset}`}>
            <button
              ref={i === foundRow ? reveal : undefined}
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

function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function Size({ of, field }: { of: 'key' | 'value'; field: RecordField | null }) {
  return (
    <span className="whitespace-nowrap text-right text-ink2">
      {told.sizes[of](field === null ? told.kinds.null : words.offsets.bytes(groupDigits(field.size)))}
    </span>
  )
}
