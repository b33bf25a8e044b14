'use client'

import { Segmented } from '@/components/ui/segmented'
import type { ViewProps } from '../view'
import { type OffsetsTab, useChosenSegment, useOffsetsTab } from './offsets-state'

const TABS: readonly { value: OffsetsTab; label: string }[] = [
  { value: 'index', label: 'Index' },
  { value: 'time', label: 'Time' },
  { value: 'batches', label: 'Batches' },
]

export function OffsetsTools({ snapshot, selection }: ViewProps) {
  const { chosen } = useChosenSegment(snapshot, selection.evidence)
  const [tab, setTab] = useOffsetsTab(chosen?.segment.files)
  return <Segmented label="Show" small options={TABS} value={tab} onChange={setTab} />
}
