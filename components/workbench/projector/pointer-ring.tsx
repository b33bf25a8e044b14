'use client'
import { useEffect, useRef } from 'react'
import { useProjector } from './projector'

/** In projector mode, a ring that goes with the pointer, so that a room sees where it is; wider while a button is down. */
export function PointerRing() {
  return useProjector() ? <Ring /> : null
}

function Ring() {
  const ring = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = ring.current
    if (!element) return
    const follow = ({ clientX, clientY, buttons, pointerType }: PointerEvent) => {
      element.style.translate = `${clientX}px ${clientY}px`
      element.dataset.pressed = String(buttons > 0)
      element.hidden = pointerType === 'touch'
    }
    const leave = () => {
      element.hidden = true
    }
    // What opened last lies over everything: dialogs and popovers would lie over the ring.
    const rise = ({ target }: Event) => {
      if (target === element) return
      element.hidePopover()
      element.showPopover()
    }
    if (!element.matches(':popover-open')) element.showPopover()
    document.addEventListener('toggle', rise, { capture: true })
    const events = ['pointermove', 'pointerdown', 'pointerup'] as const
    for (const event of events) window.addEventListener(event, follow, { capture: true, passive: true })
    document.documentElement.addEventListener('pointerleave', leave)
    return () => {
      for (const event of events) window.removeEventListener(event, follow, { capture: true })
      document.documentElement.removeEventListener('pointerleave', leave)
      document.removeEventListener('toggle', rise, { capture: true })
    }
  }, [])
  return (
    <div
      ref={ring}
      popover="manual"
      hidden
      aria-hidden="true"
      data-slot="pointer-ring"
      className="pointer-events-none fixed inset-auto -top-22 -left-22 m-0 size-44 rounded-full border-3 border-accent/80 bg-accent/10 transition-[scale] duration-100 data-[pressed=true]:scale-125"
    />
  )
}
