'use client'

import { type FormEvent, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { announce } from '@/components/workbench/live-region'
import { words } from '@/lib/language/words'
import type { ViewProps } from '../../view'
import { useChosenSegment } from '../offsets-state'
import { lookUp } from './look-up'
import { parseWanted } from './wanted'

/** An icon until it is used: looks an offset or a time up as the broker does, and selects what it comes to. */
export function LookupField({ snapshot, engine, selection, onSelect }: ViewProps) {
  const { chosen, chooseSegment } = useChosenSegment(snapshot, selection.evidence)
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState('')

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (chosen === null) return
    const wanted = parseWanted(typed)
    const { partition } = chosen
    const { found, failure } =
      wanted === null
        ? { found: null, failure: words.lookup.neither }
        : await lookUp({ engine, files: snapshot.files, partition }, wanted)
    if (found === null) {
      setTrouble(failure ?? '')
      announce(failure ?? '')
      return
    }
    chooseSegment(partition.folder, found.segment.baseOffset)
    announce(found.text)
    onSelect(found.evidence)
  }

  return (
    <form onSubmit={(event) => void onSubmit(event)} className="relative inline-flex">
      <Icon name="search" className="pointer-events-none absolute top-5 left-5" />
      <input
        type="search"
        data-command="lookup"
        aria-label={words.lookup.field.label}
        aria-invalid={trouble !== ''}
        title={trouble || words.lookup.field.help}
        placeholder={words.lookup.field.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setTrouble('')
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setTyped('')
          event.currentTarget.blur()
        }}
        className="mono h-24 w-24 rounded-field border border-transparent bg-transparent pr-2 pl-24 text-ink text-note placeholder:text-transparent focus:w-104 focus:border-strong focus:bg-bg focus:placeholder:text-ink3 aria-invalid:border-warn aria-invalid:text-warn [&:not(:placeholder-shown)]:w-104 [&:not(:placeholder-shown)]:bg-bg wide:focus:w-180"
      />
    </form>
  )
}
