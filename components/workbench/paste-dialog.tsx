'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'

/** A field for a paste: chat and wiki text is fine, with broken quotes and line wraps. */
export function PasteDialog({ onPaste, onClose }: { onPaste(text: string): void; onClose(): void }) {
  const { paste } = words.intake
  const ref = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog
      ref={ref}
      aria-labelledby="paste-title"
      onClose={onClose}
      className="m-auto w-[min(860px,92vw)] rounded-dialog border border-line bg-pane p-0 text-ink shadow-lift backdrop:bg-(--scrim)"
    >
      <form
        method="dialog"
        onSubmit={() => {
          if (text.trim() !== '') onPaste(text)
        }}
      >
        <header className="flex items-center justify-between border-line border-b py-9 pr-9 pl-16">
          <h2 id="paste-title" className="text-sentence">
            {paste.title}
          </h2>
          <IconButton icon="close" label={words.keys.close} keys="Esc" onClick={() => ref.current?.close()} />
        </header>
        <textarea
          aria-label={paste.label}
          placeholder={paste.placeholder}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          spellCheck={false}
          className="mono block h-[50vh] w-full resize-none bg-bg p-16 text-mono placeholder:text-ink3"
        />
        <footer className="flex items-center justify-between border-line border-t px-16 py-9 text-ink2">
          <span>{paste.promise}</span>
          <Button type="submit" tone="primary" disabled={text.trim() === ''}>
            {paste.read}
          </Button>
        </footer>
      </form>
    </dialog>
  )
}
