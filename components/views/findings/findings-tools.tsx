'use client'
import { Segmented } from '@/components/ui/segmented'
import { useTitleWithKey } from '@/components/workbench/shown-keys'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { recurrencesOf } from '@/lib/analysis/recurrence'
import { words } from '@/lib/language/words'
import { perDocument } from '../per-document'
import type { ViewProps } from '../view'

export type FindingsTab = 'story' | 'recurrence'

const text = words.findings.tabs

export const recurrences = perDocument(recurrencesOf)

export function useFindingsTab(): [FindingsTab, (tab: FindingsTab) => void] {
  const [value, setValue] = useLinkValue('fv', 'story')
  return [value === 'recurrence' ? 'recurrence' : 'story', setValue]
}

/** One incident, or what came back over weeks: there only where something did. */
export function FindingsTools({ snapshot }: ViewProps) {
  const [tab, setTab] = useFindingsTab()
  const title = useTitleWithKey(text.recurrenceHelp, 'recurrence')
  if (recurrences(snapshot.document).length === 0) return null
  return (
    <Segmented<FindingsTab>
      label={text.label}
      small
      value={tab}
      options={[
        { value: 'story', label: text.story },
        { value: 'recurrence', label: text.recurrence, title },
      ]}
      onChange={setTab}
    />
  )
}
