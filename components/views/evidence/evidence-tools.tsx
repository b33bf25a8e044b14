'use client'

import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Segmented } from '@/components/ui/segmented'
import type { ViewProps } from '../view'
import { useEvidenceTab, useFilterLevel, useFilterText } from './evidence-state'
import { LEVELS } from './line-filter'

const TABS = [
  { value: 'lines', label: 'Lines' },
  { value: 'hex', label: 'Hex' },
] as const

/** Filter, tabs and levels, in the pane's header. */
export function EvidenceTools({ snapshot }: ViewProps) {
  const [tab, setTab] = useEvidenceTab()
  const [level, setLevel] = useFilterLevel()
  const hasLines = snapshot.lines.total > 0
  return (
    <>
      {hasLines && tab === 'lines' && <FilterField />}
      {hasLines && <Segmented label="Show evidence as" small options={TABS} value={tab} onChange={setTab} />}
      {hasLines && tab === 'lines' && (
        <select
          aria-label="Levels"
          value={level}
          onChange={(event) => setLevel(event.target.value)}
          className="h-24 rounded-field border border-line bg-raised px-5 [field-sizing:content] font-medium text-ink text-note"
        >
          {LEVELS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

/** `Ctrl F` opens it; pressed in the field, the key is the browser's own search. */
function FilterField() {
  const [text, setText] = useFilterText()
  const [, setTab] = useEvidenceTab()
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const onShortcut = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    if (document.activeElement === field.current || document.querySelector('dialog[open]')) return
    event.preventDefault()
    setTab('lines')
    setOpen(true)
    field.current?.select()
  })
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => onShortcut(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setText('')
    setOpen(false)
  }

  if (!open && text === '')
    return <IconButton icon="search" label="Filter lines" keys="Ctrl F" onClick={() => setOpen(true)} />
  return (
    <input
      ref={field}
      // biome-ignore lint/a11y/noAutofocus: it opens when a person asks for it
      autoFocus={open}
      type="search"
      aria-label="Filter lines"
      title="Words, /regular expression/, and fields: sid:13 level:warn class:LearnerHandler zxid:>0x5c00000000 round:0x5de"
      placeholder="words, /regex/, sid:13 zxid:>0x5c…"
      value={text}
      spellCheck={false}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => setOpen(false)}
      className="mono h-24 w-190 min-w-0 rounded-field border border-strong bg-bg px-7 text-ink text-note placeholder:text-ink3 wide:w-280"
    />
  )
}
