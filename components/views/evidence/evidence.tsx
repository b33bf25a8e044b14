import { formatCount } from '@/lib/words/size'
import type { View, ViewProps } from '../view'
import { useEvidenceTab } from './evidence-state'
import { EvidenceTools } from './evidence-tools'
import { HexTab } from './hex-tab'
import { LinesTab } from './lines-tab'

/** The lines of all logs in one order, and the bytes of any file. */
export const evidence: View = {
  id: 'evidence',
  title: 'Evidence',
  state({ lines, document, files }) {
    if (lines.total === 0) return formatCount(files.length, 'file')
    const servers = document.servers.filter((server) => server.hasLog).length
    return `${formatCount(lines.total, 'line')}${servers > 0 ? `, ${formatCount(servers, 'server')}` : ''}`
  },
  offers: ({ files }) => files.some((file) => file.size > 0 && file.group !== 'not-read'),
  nothing: 'No file is open',
  hasTwin: false,
  keys: [
    { keys: ['↑', '↓'], does: 'line before, line after' },
    { keys: ['Page Up', 'Page Down', 'Home', 'End'], does: 'by the page, to the ends' },
    { keys: ['Enter'], does: 'select the line; again: its bytes' },
    { keys: ['Space'], does: 'unfold a trace' },
    { keys: ['F3', 'Shift F3'], does: 'next hit of the filter, previous hit' },
  ],
  Tools: EvidenceTools,
  Component: EvidencePane,
}

function EvidencePane(props: ViewProps) {
  const [tab] = useEvidenceTab()
  return tab === 'hex' || props.snapshot.lines.total === 0 ? <HexTab {...props} /> : <LinesTab {...props} />
}
