'use client'
import { useEffect, useRef } from 'react'
import { type GlobalKey, keyName } from './keys'

/** Gets the key that was pressed; false leaves it to the browser. */
export type KeyAction = (key: string) => unknown

/** How long the first of two keys waits for the second. */
const SEQUENCE = 1000
const FIELDS = 'input, textarea, select, [contenteditable=true]'
/** What takes Enter and Escape for itself. */
const CONTROLS = `${FIELDS}, button, a, summary, [role=slider], [role=separator]`

/** Runs what a map of keys says, while no field has the focus, no dialog is open, and no pane took the key. */
export function useKeys(map: readonly GlobalKey[], actions: Readonly<Record<string, KeyAction>>): void {
  const now = useRef({ map, actions })
  useEffect(() => {
    now.current = { map, actions }
  })
  useEffect(() => {
    let first = { key: '', at: 0 }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const target = event.target as Element
      if (target.matches(FIELDS) || (event.key === 'Enter' && target.matches(CONTROLS))) return
      const key = keyName(event)
      const sequence = event.timeStamp - first.at < SEQUENCE ? `${first.key} ${key}` : key
      first = { key, at: event.timeStamp }
      const { map: keys, actions: does } = now.current
      const found = keys.find((each) => each.keys.includes(sequence)) ?? keys.find((each) => each.keys.includes(key))
      const action = found && does[found.action]
      if (!action) return
      if (action(found.keys.includes(sequence) ? sequence : key) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
