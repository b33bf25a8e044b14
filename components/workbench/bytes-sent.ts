'use client'
import { useSyncExternalStore } from 'react'

/**
 * Counts what this page sends: the bodies of its requests, whoever makes them. Workers cannot send anywhere but to this origin
 * (next.config.js), and have nothing to send there.
 */
let sent = 0
let watching = false
const listeners = new Set<() => void>()

function add(body: unknown): void {
  const bytes = sizeOf(body)
  if (bytes === 0) return
  sent += bytes
  for (const listener of listeners) listener()
}

function sizeOf(body: unknown): number {
  if (typeof body === 'string') return new Blob([body]).size
  if (body instanceof Blob) return body.size
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength
  if (body instanceof URLSearchParams) return body.toString().length
  if (body instanceof FormData) return [...body.values()].reduce((sum, value) => sum + sizeOf(value), 0)
  return 0
}

function watch(): void {
  if (watching) return
  watching = true
  const { fetch, navigator, XMLHttpRequest, WebSocket } = window
  window.fetch = (input, init) => {
    add(init?.body)
    return fetch(input, init)
  }
  const sendBeacon = navigator.sendBeacon.bind(navigator)
  navigator.sendBeacon = (url, data) => {
    add(data)
    return sendBeacon(url, data)
  }
  for (const { prototype } of [XMLHttpRequest, WebSocket] as { prototype: { send(body?: never): void } }[]) {
    const { send } = prototype
    prototype.send = function (body) {
      add(body)
      send.call(this, body)
    }
  }
}

export function useBytesSent(): number {
  return useSyncExternalStore(
    (listener) => {
      watch()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sent,
    () => 0,
  )
}
