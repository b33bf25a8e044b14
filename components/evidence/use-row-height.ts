import { useSyncExternalStore } from 'react'

const WIDE = '(min-width: 1800px)'

/** Height of a row of text: 20 px, 22 px on wide screens. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, read, () => 20)
}

function read(): number {
  return matchMedia(WIDE).matches ? 22 : 20
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
