'use client'
import { Button } from '@/components/ui/button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { FileRow } from '@/lib/engine/snapshot'

export function NothingRecognised({ files, onPasteText }: { files: readonly FileRow[]; onPasteText(): void }) {
  return (
    <Pane aria-labelledby="nothing" className="flex-none border-warn/55">
      <PaneHeader id="nothing" title="Nothing recognised" />
      <div className="flex flex-col items-start gap-9 p-12">
        <p>
          {files.length === 1
            ? 'This file is none that we read. Open its row to see what it looks like.'
            : `None of these ${files.length} files is one we read. Open a row to see what it looks like.`}
        </p>
        <Button onClick={onPasteText}>Paste text instead</Button>
      </div>
    </Pane>
  )
}
