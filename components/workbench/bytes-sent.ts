'use client'
import { useSyncExternalStore } from 'react'

/**
 * Counts what this page sends: the bodies of its requests, whoever makes them. Workers cannot send anywhere but to this origin
 * (next.config.js), and have nothing to send there.
 */
let sent = 0
let watching = false
const listeners = new Set<() => void>()

/** The development server's own channel is no part of the product. */
const TOOLS = /^\/(?:_next|__nextjs)/

function add(address: string | URL, body: unknown): void {
  const bytes = sizeOf(body)
  const isTool = process.env.NODE_ENV === 'development' && TOOLS.test(new URL(address, window.location.href).pathname)
  if (bytes === 0 || isTool) return
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
  const { fetch, navigator } = window
  window.fetch = (input, init) => {
    add(input instanceof Request ? input.url : input, init?.body)
    return fetch(input, init)
  }
  const sendBeacon = navigator.sendBeacon.bind(navigator)
  navigator.sendBeacon = (url, data) => {
    add(url, data)
    return sendBeacon(url, data)
  }
  watchRequests()
  watchSockets()
}

function watchRequests(): void {
  const { open, send } = XMLHttpRequest.prototype
  const addresses = new WeakMap<XMLHttpRequest, string | URL>()
  XMLHttpRequest.prototype.open = function (...args: unknown[]) {
    addresses.set(this, args[1] as string | URL)
    return Reflect.apply(open, this, args)
  }
  XMLHttpRequest.prototype.send = function (body) {
    add(addresses.get(this) ?? '', body)
    send.call(this, body)
  }
}

function watchSockets(): void {
  const { send } = WebSocket.prototype
  WebSocket.prototype.send = function (data) {
    add(this.url, data)
    send.call(this, data)
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
