'use client'
import { Button } from '@/components/ui/button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'

export function NothingRecognised({ files, onPasteText }: { files: readonly FileRow[]; onPasteText(): void }) {
  const { nothing } = words.inventoryPage
  return (
    <Pane aria-labelledby="nothing" className="flex-none border-warn/55">
      <PaneHeader id="nothing" title={nothing.title} />
      <div className="flex flex-col items-start gap-9 p-12">
        <p>{nothing.files(files.length)}</p>
        <Button onClick={onPasteText}>{nothing.paste}</Button>
      </div>
    </Pane>
  )
}
