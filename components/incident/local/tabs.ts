/** What tabs of this page tell each other: which incident changed; empty for all of them. */
export interface Tabs {
  tell(incident: string): void
  listen(listener: (incident: string) => void): () => void
}

const CHANNEL = 'quorumscope-incidents'

export function otherTabs(): Tabs {
  // On the server there are none: a channel would keep its process alive.
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined')
    return { tell() {}, listen: () => () => {} }
  const channel = new BroadcastChannel(CHANNEL)
  return {
    tell: (incident) => channel.postMessage(incident),
    listen(listener) {
      const hear = (event: MessageEvent<string>) => listener(event.data)
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}
