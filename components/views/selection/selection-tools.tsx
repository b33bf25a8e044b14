'use client'

import { copyEvidence } from '@/components/evidence/copy-evidence'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { copyText } from '@/components/workbench/copy'
import { linkToSelection } from '@/components/workbench/link-to-selection'
import { useShownKey } from '@/components/workbench/shown-keys'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { words } from '@/lib/language/words'
import type { ViewProps } from '../view'

/** Copy what is selected, copy a link to it, show its bytes. */
export function SelectionTools(props: ViewProps) {
  const { snapshot, engine, selection } = props
  const [tab, setTab] = useLinkValue('ev', 'lines')
  const copyKey = useShownKey('copy-text')
  const { evidence } = selection
  const file = snapshot.files.find(({ id }) => id === evidence?.file)
  if (evidence === null || file === undefined) return null
  return (
    <>
      <Button
        tone="ghost"
        size="small"
        aria-pressed={tab === 'hex'}
        onClick={() => setTab(tab === 'hex' ? 'lines' : 'hex')}
      >
        {tab === 'hex' ? words.evidence.tabs.lines : words.evidence.tabs.hex}
      </Button>
      <IconButton
        icon="copy"
        label={words.selection.copyText}
        keys={copyKey}
        onClick={() => void copyEvidence(engine, file, evidence)}
      />
      <Button tone="ghost" size="small" onClick={() => void copyText(linkToSelection(props), words.actions.theLink)}>
        {words.selection.copyLink}
      </Button>
    </>
  )
}
