import { useEffect, useEffectEvent } from 'react'

/** `F3` and `Shift F3`, wherever the focus is: the next or the previous hit. */
export function useHitKeys(onHit: (step: 1 | -1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onHit(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
