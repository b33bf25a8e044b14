'use client'
import { Segmented } from '@/components/ui/segmented'
import { useTitleWithKey } from '@/components/workbench/shown-keys'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { recurrencesOf } from '@/lib/analysis/recurrence'
import { perDocument } from '../per-document'
import type { ViewProps } from '../view'

export type FindingsTab = 'story' | 'recurrence'

export const recurrences = perDocument(recurrencesOf)

export function useFindingsTab(): [FindingsTab, (tab: FindingsTab) => void] {
  const [value, setValue] = useLinkValue('fv', 'story')
  return [value === 'recurrence' ? 'recurrence' : 'story', setValue]
}

/** One incident, or what came back over weeks: there only where something did. */
export function FindingsTools({ snapshot }: ViewProps) {
  const [tab, setTab] = useFindingsTab()
  const title = useTitleWithKey('How often, at which hours, under which leader', 'recurrence')
  if (recurrences(snapshot.document).length === 0) return null
  return (
    <Segmented<FindingsTab>
      label="Findings"
      small
      value={tab}
      options={[
        { value: 'story', label: 'Story' },
        { value: 'recurrence', label: 'Recurrence', title },
      ]}
      onChange={setTab}
    />
  )
}
