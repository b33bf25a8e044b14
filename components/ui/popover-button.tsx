'use client'
import { type ComponentProps, type ReactNode, useId, useRef } from 'react'

export interface PopoverButtonProps extends Omit<ComponentProps<'button'>, 'popover' | 'popoverTarget'> {
  /** What it opens. */
  readonly panel: ReactNode
  readonly panelLabel: string
}

const AWAY = 6
const EDGE = 8

/** A button and what it opens beside itself; Escape and a click elsewhere close it. */
export function PopoverButton({ panel, panelLabel, className, children, ...rest }: PopoverButtonProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const place = (element: HTMLElement) => {
    const { right, top } = button.current!.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = element
    element.style.left = `${Math.max(EDGE, Math.min(right + AWAY, window.innerWidth - width - EDGE))}px`
    element.style.top = `${Math.max(EDGE, Math.min(top - AWAY, window.innerHeight - height - EDGE))}px`
  }
  return (
    <>
      <button ref={button} type="button" data-slot="popover-button" popoverTarget={id} className={className} {...rest}>
        {children}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={panelLabel}
        onToggle={(event) => event.newState === 'open' && place(event.currentTarget)}
        className="pointer-events-auto fixed inset-auto m-0 w-340 max-w-[92vw] rounded-pane border border-line bg-raised p-12 text-ink2 text-small shadow-lift"
      >
        {panel}
      </div>
    </>
  )
}
