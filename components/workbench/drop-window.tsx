'use client'
import { useEffect, useRef, useState } from 'react'
import type { DroppedFile } from '@/lib/engine/engine-api'
import { words } from '@/lib/language/words'
import { droppedFiles, pickedFiles } from './dropped-files'

export interface DropWindowProps {
  onFiles(files: readonly DroppedFile[]): void
  onText(text: string): void
}

/** The whole window takes files at any time, and text that is pasted while no field has the focus. */
export function DropWindow({ onFiles, onText }: DropWindowProps) {
  const [over, setOver] = useState<number | null>(null)
  const take = useRef({ onFiles, onText })
  useEffect(() => {
    take.current = { onFiles, onText }
  })
  useEffect(() => {
    let inside = 0
    const isDrag = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const show = (event: DragEvent) =>
      setOver([...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file').length)
    const handlers = {
      dragenter(event: DragEvent) {
        if (!isDrag(event)) return
        inside += 1
        show(event)
      },
      dragleave() {
        inside = Math.max(0, inside - 1)
        if (inside === 0) setOver(null)
      },
      dragover(event: DragEvent) {
        if (!isDrag(event)) return
        event.preventDefault()
        // Files that were already over the page when it came alive never enter it.
        show(event)
      },
      drop(event: DragEvent) {
        inside = 0
        setOver(null)
        if (!event.dataTransfer || !isDrag(event)) return
        event.preventDefault()
        void droppedFiles(event.dataTransfer).then((files) => take.current.onFiles(files))
      },
      paste(event: ClipboardEvent) {
        const { target } = event
        if (target instanceof Element && target.matches('input, textarea, [contenteditable=true]')) return
        const files = [...(event.clipboardData?.files ?? [])]
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (files.length > 0) take.current.onFiles(pickedFiles(files))
        else if (text.trim() !== '') take.current.onText(text)
      },
    }
    const entries = Object.entries(handlers) as [string, EventListener][]
    for (const [name, handler] of entries) window.addEventListener(name, handler)
    return () => {
      for (const [name, handler] of entries) window.removeEventListener(name, handler)
    }
  }, [])
  if (over === null) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center border-3 border-accent bg-bg/85">
      <p className="rounded-dialog bg-pane px-24 py-16 text-center shadow-lift">
        <b className="block text-[19px] leading-[26px]">{words.intake.over.title}</b>
        {over > 1 && <span className="text-ink2">{words.intake.over.several(over)}</span>}
      </p>
    </div>
  )
}
