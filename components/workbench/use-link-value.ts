'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { linkStore } from './link-store'
import type { ViewLink } from './view-link'

const NOTHING: ViewLink = {}

export function useViewLink(): ViewLink {
  return useSyncExternalStore(linkStore.subscribe, linkStore.get, () => NOTHING)
}

/**
 * One value of the address, for what a view keeps in it: a tab, a filter, a lookup. The default is never written.
 * `const [tab, setTab] = useLinkValue('zx', 'epoch')`
 */
export function useLinkValue(
  key: string,
  otherwise = '',
): [string, (value: string, history?: 'push' | 'replace') => void] {
  const value = useViewLink()[key] ?? otherwise
  const set = useCallback(
    (next: string, history: 'push' | 'replace' = 'replace') =>
      linkStore.set({ [key]: next === otherwise ? '' : next }, history),
    [key, otherwise],
  )
  return [value, set]
}
