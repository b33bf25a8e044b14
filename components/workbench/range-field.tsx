'use client'
import { type FormEvent, useId, useState } from 'react'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatDuration, formatMs } from '@/lib/words/duration'
import { parseTypedRange } from '@/lib/words/instant'
import { formatClockBeside } from '@/lib/words/time'
import { useTitleWithKey } from './shown-keys'

export interface RangeFieldProps {
  range: TimeRange
  t0: number | null
  onRange(range: TimeRange): void
}

/** The range as text; typed, it accepts `04:01:50..04:02:03`, `+10s`, `T-11s..T+1s`. */
export function RangeField({ range, t0, onRange }: RangeFieldProps) {
  const { time } = words.workbench
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const help = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const next = typed === null ? null : parseTypedRange(typed, { ...range, t0 })
    setRefused(next === null)
    if (!next) return
    setTyped(null)
    onRange(next)
  }
  const written = time.between(formatClockBeside(range.from, range.to), formatClockBeside(range.to, range.from))
  return (
    <form onSubmit={submit} className="mono flex items-center gap-6 text-mono">
      <input
        id="range"
        aria-label={time.range}
        aria-describedby={help}
        aria-invalid={refused}
        title={useTitleWithKey(time.rangeHelp, 'type-range')}
        value={typed ?? written}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          setTyped(null)
          setRefused(false)
        }}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        style={{ width: `${Math.max(25, written.length) + 1}ch` }}
        className="h-24 rounded-field border border-transparent bg-transparent px-4 text-ink hover:border-line focus:border-strong focus:bg-bg aria-invalid:border-down"
      />
      <span
        id={help}
        title={formatMs(range.to - range.from)}
        role={refused ? 'alert' : undefined}
        className={refused ? 'text-down-ink' : 'text-ink3'}
      >
        {refused ? time.noRange : formatDuration(range.to - range.from)}
      </span>
    </form>
  )
}
