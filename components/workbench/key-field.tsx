'use client'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { words } from '@/lib/language/words'
import type { Action } from './actions/action'
import { keyName, PREFIX } from './keys'

export interface KeyFieldProps {
  action: Action<never>
  others: readonly Action<never>[]
  onKeys(keys: readonly string[]): void
  onCancel(): void
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'Tab', 'Dead', 'Process'])

/** Takes the next key that is pressed, two where the first is `G`. Tab leaves it, Escape keeps what was. */
export function KeyField({ action, others, onKeys, onCancel }: KeyFieldProps) {
  const [first, setFirst] = useState('')
  const [taken, setTaken] = useState('')
  function press(event: KeyboardEvent) {
    if (MODIFIERS.has(event.key) || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onCancel()
    const key = keyName(event.nativeEvent)
    if (first === '' && key === PREFIX) return setFirst(key)
    const whole = first === '' ? key : `${first} ${key}`
    const other = others.find(({ id, keys }) => id !== action.id && keys.includes(whole))
    setFirst('')
    if (other) setTaken(words.keys.taken(whole, other.does))
    else onKeys([whole])
  }
  return (
    <span className="flex flex-wrap items-center gap-6">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to press a key here
        autoFocus
        readOnly
        aria-label={words.keys.change(action.does)}
        value={first === '' ? words.keys.press : words.keys.pressSecond(first)}
        onKeyDown={press}
        className="h-24 w-108 rounded-field border border-strong bg-bg px-6 text-note"
      />
      <Button size="small" onClick={() => onKeys([])}>
        {words.keys.clear}
      </Button>
      <Button size="small" tone="ghost" onClick={onCancel}>
        {words.keys.cancel}
      </Button>
      {taken && (
        <span role="alert" className="text-note text-warn">
          {taken}
        </span>
      )}
    </span>
  )
}
