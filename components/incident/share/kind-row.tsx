'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Cell } from '@/components/ui/table'
import type { KindOfRedaction, RedactionKind } from '@/lib/incident/redaction/redaction-kind'
import { words } from '@/lib/language/words'
import type { ShareSession } from './share-session'

const rowId = (kind: RedactionKind) => `kind-${kind}`

export function goToKind(kind: RedactionKind): void {
  const row = document.getElementById(rowId(kind))
  row?.scrollIntoView({ block: 'nearest' })
  row?.focus()
}

/** One kind of value: how many, the first of them, and what it becomes. Off only after its name was typed. */
export function KindRow({ kind: { kind, on, values }, session }: { kind: KindOfRedaction; session: ShareSession }) {
  const [asking, setAsking] = useState(false)
  const { share } = words
  const name = share.kinds[kind]
  const [first] = values
  const more = values.length > 1 ? share.more(values.length - 1) : ''
  return (
    <>
      <tr id={rowId(kind)} tabIndex={-1}>
        <Cell className="pl-0">{name}</Cell>
        <Cell data-number>{values.length}</Cell>
        <Cell title={values.map(({ original }) => original).join('\n')} className="overflow-hidden text-ellipsis">
          {first ? (
            <>
              <span className={on ? 'mono text-ink3 text-mono line-through decoration-down/70' : 'mono text-mono'}>
                {first.original}
              </span>{' '}
              <span className="text-ink3 text-note">{more}</span>
            </>
          ) : (
            <span className="text-ink3">{share.none}</span>
          )}
        </Cell>
        <Cell aria-hidden="true" className="text-ink3">
          {first && '→'}
        </Cell>
        <Cell title={values.map(({ replacement }) => replacement).join('\n')} className="overflow-hidden text-ellipsis">
          {first && on && <span className="mono text-leading-ink text-mono">{first.replacement}</span>}
          {!on && <span className="font-medium text-warn">{share.asWritten}</span>}
        </Cell>
        <Cell className="pr-0 text-right">
          {first && on ? (
            <Button
              tone="ghost"
              size="small"
              aria-expanded={asking}
              aria-label={share.keepAsWritten(name)}
              title={share.keepAsWritten(name)}
              onClick={() => setAsking(!asking)}
            >
              {share.keep}
            </Button>
          ) : (
            !on && (
              <Button
                size="small"
                aria-label={share.redactNamed(name)}
                title={share.redactAgain}
                onClick={() => session.turn(kind, true)}
              >
                {share.redactAgain}
              </Button>
            )
          )}
        </Cell>
      </tr>
      {asking && on && (
        <tr>
          <Cell colSpan={6} className="whitespace-normal bg-warn/8 px-8 py-8">
            <TypedConfirmation
              name={name}
              onConfirm={() => {
                setAsking(false)
                session.turn(kind, false)
              }}
              onCancel={() => setAsking(false)}
            />
          </Cell>
        </tr>
      )}
    </>
  )
}

function TypedConfirmation({ name, onConfirm, onCancel }: { name: string; onConfirm(): void; onCancel(): void }) {
  const [typed, setTyped] = useState('')
  const fits = typed.trim().toLowerCase() === name.toLowerCase()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fits) onConfirm()
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-8">
      <label className="flex flex-wrap items-center gap-8 text-small">
        {words.share.confirmLabel(name)}
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className="h-24 w-160 rounded-field border border-line bg-bg px-6"
        />
      </label>
      <Button type="submit" size="small" disabled={!fits}>
        {words.share.confirm}
      </Button>
      <Button tone="ghost" size="small" onClick={onCancel}>
        {words.share.cancel}
      </Button>
    </form>
  )
}
