import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import type { View, ViewProps } from '../view'
import { useEvidenceTab } from './evidence-state'
import { EvidenceTools } from './evidence-tools'
import { HexTab } from './hex-tab'
import { LinesTab } from './lines-tab'

/** The lines of all logs in one order, and the bytes of any file. */
export const evidence: View = {
  id: 'evidence',
  title: words.evidence.title,
  state({ lines, document, files }) {
    if (lines.total === 0) return words.evidence.files(files.length, groupDigits(files.length))
    const servers = document.servers.filter((server) => server.hasLog).length
    return words.evidence.lines(lines.total, groupDigits(lines.total), servers, groupDigits(servers))
  },
  offers: ({ files }) => files.some((file) => file.size > 0 && file.group !== 'not-read'),
  nothing: words.evidence.nothing,
  hasTwin: false,
  keys: [
    { keys: ['↑', '↓'], does: words.evidence.keys.line },
    { keys: ['Page Up', 'Page Down', 'Home', 'End'], does: words.evidence.keys.page },
    { keys: ['Enter'], does: words.evidence.keys.select },
    { keys: ['Space'], does: words.evidence.keys.unfold },
    { keys: ['F3', 'Shift F3'], does: words.evidence.keys.hit },
  ],
  Tools: EvidenceTools,
  Component: EvidencePane,
}

function EvidencePane(props: ViewProps) {
  const [tab] = useEvidenceTab()
  return tab === 'hex' || props.snapshot.lines.total === 0 ? <HexTab {...props} /> : <LinesTab {...props} />
}
