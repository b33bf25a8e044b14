'use client'
import { useSyncExternalStore } from 'react'
import { lastMessage, subscribeToMessages } from './live-region'

/** Where `announce` is read out. */
export function LiveRegionOutput() {
  const message = useSyncExternalStore(subscribeToMessages, lastMessage, () => '')
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {message}
    </div>
  )
}
