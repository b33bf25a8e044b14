'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'

export interface FloatingPanelProps {
  title: string
  tools?: ReactNode
  className?: string
  children: ReactNode
  onClose(): void
}

/** Lies over the workbench and leaves it usable: Escape closes it and gives the focus back. */
export function FloatingPanel({ title, tools, className, children, onClose }: FloatingPanelProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const inside = panel.current
    if (inside && !inside.contains(document.activeElement))
      (inside.querySelector<HTMLElement>('[data-autofocus]') ?? inside).focus()
    return () => {
      if (before instanceof HTMLElement && (document.activeElement === document.body || !document.activeElement))
        before.focus()
    }
  }, [])
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
      className={classNames(
        'fixed z-40 flex max-w-[94vw] flex-col overflow-hidden rounded-pane border border-line bg-pane shadow-lift outline-none',
        className,
      )}
    >
      <div className="flex h-34 flex-none items-center gap-8 border-line border-b pr-6 pl-12">
        <h2 id={id} className="min-w-0 flex-1">
          {title}
        </h2>
        {tools}
        <IconButton icon="close" label={words.keys.close} keys="Esc" onClick={onClose} />
      </div>
      {children}
    </div>
  )
}
