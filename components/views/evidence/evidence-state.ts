import { useLinkValue } from '@/components/workbench/use-link-value'

/** What the pane keeps in the address: tab `ev`, filter `q`, level `lv`, and the file that Hex shows when nothing is selected, `hx`. */
export function useEvidenceTab() {
  const [tab, setTab] = useLinkValue('ev', 'lines')
  return [tab === 'hex' ? 'hex' : 'lines', setTab] as const
}

export function useFilterText() {
  return useLinkValue('q')
}

export function useFilterLevel() {
  return useLinkValue('lv')
}

export function useHexFile() {
  return useLinkValue('hx')
}
