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
    const events = ['pointermove', 'pointerdown', 'pointerup'] as const
    for (const event of events) window.addEventListener(event, follow, { capture: true, passive: true })
    document.documentElement.addEventListener('pointerleave', leave)
    return () => {
      for (const event of events) window.removeEventListener(event, follow, { capture: true })
      document.documentElement.removeEventListener('pointerleave', leave)
    }
  }, [])
  return (
    <div
      ref={ring}
      hidden
      aria-hidden="true"
      data-slot="pointer-ring"
      className="pointer-events-none fixed -top-22 -left-22 z-50 size-44 rounded-full border-3 border-accent/80 bg-accent/10 transition-[scale] duration-100 data-[pressed=true]:scale-125"
    />
  )
}
