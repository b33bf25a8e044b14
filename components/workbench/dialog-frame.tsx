'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'

export interface DialogFrameProps {
  title: string
  children: ReactNode
  className?: string
  onClose(): void
}

/** A modal dialog with its title and a way out. */
export function DialogFrame({ title, children, className, onClose }: DialogFrameProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      className={classNames(
        'm-auto rounded-dialog border border-line bg-pane p-0 text-ink shadow-lift backdrop:bg-(--scrim)',
        className,
      )}
    >
      <header className="flex items-center justify-between border-line border-b py-9 pr-9 pl-16">
        <h2 id={id} className="text-sentence">
          {title}
        </h2>
        <IconButton icon="close" label={words.keys.close} keys="Esc" onClick={() => ref.current?.close()} />
      </header>
      {children}
    </dialog>
  )
}
