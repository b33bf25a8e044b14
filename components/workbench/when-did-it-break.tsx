'use client'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { logRange } from '@/lib/timeline/opening-range'
import { parseInstant } from '@/lib/words/instant'
import { formatClock, formatDate } from '@/lib/words/time'

export interface WhenDidItBreakProps {
  document: AnalysisDocument
  onTime(time: number): void
}

/** A big file is read round this time first, then front to back. */
export function WhenDidItBreak({ document, onTime }: WhenDidItBreakProps) {
  const { when } = words.missing
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState('')
  const id = useId()
  const range = logRange(document)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const time = range && parseInstant(typed, { ...range, t0: null })
    if (time === null) return setAnswer(when.noTime)
    setAnswer(when.reading(formatDate(time), formatClock(time)))
    onTime(time)
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-6 px-12 text-small">
      <label htmlFor={id} className="w-full">
        <b>{when.question}</b> <span className="text-ink2">{when.about}</span>
      </label>
      <input
        id={id}
        value={typed}
        placeholder={range ? `${formatDate(range.from)} 04:02` : '2023-09-01 04:02'}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className="h-26 min-w-0 flex-1 rounded-field border border-strong bg-bg px-8 placeholder:text-ink3"
      />
      <Button size="small" type="submit" disabled={typed.trim() === '' || !range}>
        {when.read}
      </Button>
      {answer && (
        <p role="status" className="w-full text-ink2">
          {answer}
        </p>
      )}
    </form>
  )
}
