'use client'
import { Button } from '@/components/ui/button'
import { DialogFrame } from '@/components/workbench/dialog-frame'
import { words } from '@/lib/language/words'

/** A saved incident was dropped on work that is open: it stays, whatever the answer is. */
export function AskToOpen({ files, onOpen, onClose }: { files: number; onOpen(): void; onClose(): void }) {
  const { shared } = words
  const open = () => {
    onClose()
    onOpen()
  }
  return (
    <DialogFrame title={shared.fileAsk} className="w-[min(460px,92vw)]" onClose={onClose}>
      <p className="px-16 py-12 text-ink2">{shared.fileAskText(files)}</p>
      <footer className="flex justify-end gap-8 px-16 pb-12">
        <Button onClick={onClose}>{shared.fileKeep}</Button>
        <Button tone="primary" onClick={open}>
          {shared.fileOpen}
        </Button>
      </footer>
    </DialogFrame>
  )
}
