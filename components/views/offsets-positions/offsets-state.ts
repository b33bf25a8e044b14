import { useLinkValue } from '@/components/workbench/use-link-value'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'
import { chosenSegment } from './chosen-segment'

export type OffsetsTab = 'index' | 'time' | 'batches'

/** What the pane keeps in the address: partition `kp`, base offset of the segment `ks`, tab `kt`. */
export function useChosenSegment({ document }: Snapshot, evidence: Evidence | null) {
  const [folder, setFolder] = useLinkValue('kp')
  const [base, setBase] = useLinkValue('ks')
  return {
    chosen: chosenSegment(document, evidence, { folder, base }),
    choosePartition(name: string) {
      setBase('')
      setFolder(name)
    },
    chooseSegment(name: string, baseOffset: number) {
      setFolder(name)
      setBase(String(baseOffset))
    },
  }
}

/** Without a choice, the tab of a file that the segment has. */
export function useOffsetsTab(files: { readonly index: string | null; readonly timeindex: string | null } | undefined) {
  const [tab, setTab] = useLinkValue('kt')
  const fitting = files === undefined || files.index !== null ? 'index' : files.timeindex !== null ? 'time' : 'batches'
  return [(tab === 'index' || tab === 'time' || tab === 'batches' ? tab : fitting) as OffsetsTab, setTab] as const
}
