'use client'

import { hexDump } from '@/components/evidence/hex-rows'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { copyText } from '@/components/workbench/copy'
import { linkStore } from '@/components/workbench/link-store'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { formatRange } from '@/components/workbench/view-link'
import { formatEvidence } from '@/lib/words/evidence'
import type { ViewProps } from '../view'
import { isBinary } from './binary-kinds'

const COPY_LIMIT = 64 * 1024

/** Copy what is selected, copy a link to it, show its bytes. */
export function SelectionTools({ snapshot, engine, selection, finding, step, t0 }: ViewProps) {
  const [tab, setTab] = useLinkValue('ev', 'lines')
  const { evidence } = selection
  const file = snapshot.files.find(({ id }) => id === evidence?.file)
  if (evidence === null || file === undefined) return null

  async function copy() {
    const { start, end, line } = evidence!
    const bytes = await engine.bytes(evidence!.file, start, Math.min(end, start + COPY_LIMIT))
    const place = line > 0 ? `line ${line} (bytes ${start}–${end})` : `bytes ${start}–${end}`
    const content = isBinary(file!.kind, bytes) ? hexDump(bytes, start) : new TextDecoder().decode(bytes).trimEnd()
    await copyText(`${file!.path} ${place}\n${content}`, 'the selection')
  }

  /** What was chosen for the reader is written, too: whoever opens the link may have other files beside these. */
  function link(): string {
    return linkStore.addressWith({
      f: finding?.id ?? '',
      s: formatEvidence(evidence!),
      at: selection.time === null ? '' : String(selection.time),
      j: step < 0 ? '' : String(step),
      t: formatRange(selection.range),
      t0: t0 === null ? '' : String(t0),
    })
  }

  return (
    <>
      <Button
        tone="ghost"
        size="small"
        aria-pressed={tab === 'hex'}
        onClick={() => setTab(tab === 'hex' ? 'lines' : 'hex')}
      >
        {tab === 'hex' ? 'Lines' : 'Hex'}
      </Button>
      <IconButton icon="copy" label="Copy as text" onClick={() => void copy()} />
      <Button tone="ghost" size="small" onClick={() => void copyText(link(), 'the link')}>
        Copy link
      </Button>
    </>
  )
}
