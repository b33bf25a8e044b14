'use client'
import { useId, useState } from 'react'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { Segmented } from '@/components/ui/segmented'
import { words } from '@/lib/language/words'
import type { Prepared } from '@/lib/workers/share-messages'
import { setRedacts } from './postmortem-link'
import type { RedactedNames } from './redacted-names'

const { redaction } = words.postmortem

export interface RedactionPaneProps {
  names: RedactedNames | null
  /** The incident was shared with this person: what its author replaced stays so. */
  isShared: boolean
}

/** Whether what is exported has names in place of values; which, on request. */
export function RedactionPane({ names, isShared }: RedactionPaneProps) {
  return (
    <Pane aria-labelledby="redaction" className="flex-none">
      <PaneHeader title={redaction.title} id="redaction" />
      <div className="flex flex-col items-start gap-7 px-12 py-9 text-ink2 text-small">
        {isShared ? (
          <p>{redaction.shared}</p>
        ) : (
          <>
            <Segmented
              label={redaction.title}
              value={names === null ? 'written' : 'names'}
              options={[
                { value: 'names', label: redaction.on },
                { value: 'written', label: redaction.off },
              ]}
              onChange={(value) => setRedacts(value === 'names')}
            />
            <State names={names} />
          </>
        )}
      </div>
    </Pane>
  )
}

function State({ names }: { names: RedactedNames | null }) {
  switch (names?.kind) {
    case undefined:
      return <p>{redaction.asWritten}</p>
    case 'working':
      return <p role="status">{redaction.working}</p>
    case 'failed':
      return (
        <p role="alert" className="text-down-ink">
          {redaction.failed(names.reason)}
        </p>
      )
    case 'ready':
      return <Replaced prepared={names.prepared} />
  }
}

function Replaced({ prepared: { redaction: done, leftovers } }: { prepared: Prepared }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const kinds = done.kinds.filter(({ values }) => values.length > 0)
  const count = kinds.reduce((sum, { values }) => sum + values.length, 0)
  return (
    <>
      <p>
        {redaction.replaced(count)}{' '}
        {count > 0 && (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
            className="min-h-24 text-accent hover:underline"
          >
            {open ? redaction.hide : redaction.preview}
          </button>
        )}
      </p>
      {leftovers.length > 0 && (
        <p role="alert" className="text-warn">
          {redaction.leftovers([...new Set(leftovers.map(({ original }) => original))])}
        </p>
      )}
      <dl id={id} hidden={!open} className="w-full">
        {kinds.map(({ kind, values }) => (
          <div key={kind} className="border-grid border-t py-5">
            <dt className="text-ink3">{words.share.kinds[kind]}</dt>
            {values.map(({ original, replacement }) => (
              <dd key={original} className="mono flex flex-wrap gap-x-6 text-mono [overflow-wrap:anywhere]">
                <span className="text-ink3">{original}</span>
                <span aria-hidden="true">{'→'}</span>
                <span>{replacement}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}
