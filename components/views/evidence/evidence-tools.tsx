'use client'

import { Icon } from '@/components/ui/icon'
import { Segmented } from '@/components/ui/segmented'
import { useTitleWithKey } from '@/components/workbench/shown-keys'
import { words } from '@/lib/language/words'
import type { ViewProps } from '../view'
import { useEvidenceTab, useFilterLevel, useFilterText } from './evidence-state'
import { LEVELS } from './line-filter'

const TABS = [
  { value: 'lines', label: words.evidence.tabs.lines },
  { value: 'hex', label: words.evidence.tabs.hex },
] as const

/** Filter, tabs and levels, in the pane's header. */
export function EvidenceTools({ snapshot }: ViewProps) {
  const [tab, setTab] = useEvidenceTab()
  const [level, setLevel] = useFilterLevel()
  const hasLines = snapshot.lines.total > 0
  return (
    <>
      {hasLines && tab === 'lines' && <FilterField />}
      {hasLines && <Segmented label={words.evidence.showAs} small options={TABS} value={tab} onChange={setTab} />}
      {hasLines && tab === 'lines' && (
        <select
          aria-label={words.evidence.filter.levels}
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

/** An icon until it is used. `Ctrl F` leads here; pressed in the field, the key is the browser's own search. */
function FilterField() {
  const [text, setText] = useFilterText()
  const { filter } = words.evidence
  const title = useTitleWithKey(filter.label, 'filter')
  return (
    <span className="relative inline-flex">
      <Icon name="search" className="pointer-events-none absolute top-5 left-5" />
      <input
        type="search"
        data-command="filter"
        aria-label={filter.label}
        title={filter.help(title)}
        placeholder={filter.placeholder}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setText('')
          event.currentTarget.blur()
        }}
        className="mono h-24 w-24 rounded-field border border-transparent bg-transparent pr-2 pl-24 text-ink text-note placeholder:text-transparent focus:w-210 focus:border-strong focus:bg-bg focus:placeholder:text-ink3 [&:not(:placeholder-shown)]:w-210 [&:not(:placeholder-shown)]:border-strong [&:not(:placeholder-shown)]:bg-bg wide:focus:w-300 wide:[&:not(:placeholder-shown)]:w-300"
      />
    </span>
  )
}
