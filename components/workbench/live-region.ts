/** The one polite live region of the page (`LiveRegion`): at most one message in 500 ms, the newest of them. */
const PAUSE = 500

let message = ''
let waiting: ReturnType<typeof setTimeout> | undefined
let next = ''
const listeners = new Set<() => void>()

export function announce(text: string): void {
  next = text
  if (waiting !== undefined) return
  waiting = setTimeout(() => {
    waiting = undefined
    message = next
    for (const listener of listeners) listener()
  }, PAUSE)
}

export function subscribeToMessages(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function lastMessage(): string {
  return message
}
