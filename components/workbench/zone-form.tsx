'use client'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'

export interface ZoneFormProps {
  files: readonly string[]
  onZone(zone: string): void
}

const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d$/

/** Logs print local time without a zone: only a person can say which. */
export function ZoneForm({ files, onZone }: ZoneFormProps) {
  const { zone: says } = words.missing
  const [zone, setZone] = useState('')
  const [refused, setRefused] = useState(false)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const known = OFFSET.test(zone) || zones().includes(zone)
    setRefused(!known)
    if (known) onZone(zone)
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-6 px-12 text-small">
      <label htmlFor={id} className="w-full">
        {says.notSet(files.length, groupDigits(files.length))}
      </label>
      <input
        id={id}
        list={`${id}zones`}
        value={zone}
        aria-invalid={refused}
        placeholder={says.placeholder}
        onChange={(event) => setZone(event.currentTarget.value.trim())}
        className="h-26 min-w-0 flex-1 rounded-field border border-strong bg-bg px-8 placeholder:text-ink3 aria-invalid:border-down"
      />
      <datalist id={`${id}zones`}>
        {zones().map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button size="small" type="submit" disabled={zone === ''}>
        {says.set}
      </Button>
      {refused && (
        <p role="alert" className="w-full text-down-ink">
          {says.refused(zone)}
        </p>
      )}
    </form>
  )
}

function zones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')]
}
