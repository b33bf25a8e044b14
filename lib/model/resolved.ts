import { type LogEvent, textField } from './log-event.ts'

/** Lines that name a server's address as `zk2/10.99.0.2:3888`. */
export const RESOLVING = ['CNX_BIND', 'CNX_CANNOT_OPEN', 'LRN_CONNECTED']

/** Host name → what it resolved to where these lines were written. */
export type Resolved = ReadonlyMap<string, ReadonlySet<string>>

const NAME_AND_IP = /^([^\s/]+)\/(\[[^\]]+\]|[\d.]+):\d+/
/** The same on every machine. */
const OF_NO_HOST = /^(?:127\.|0\.0\.0\.0$|\[(?:0:|:)*[01]?\]$)/

export function resolvedIn(events: readonly LogEvent[]): Resolved {
  const resolved = new Map<string, Set<string>>()
  for (const event of events) {
    const [, name, ip] = NAME_AND_IP.exec(textField(event, 'addr')) ?? []
    if (name === undefined || ip === undefined || OF_NO_HOST.test(ip)) continue
    resolved.set(name, (resolved.get(name) ?? new Set()).add(ip))
  }
  return resolved
}

export function allResolved(parts: readonly Resolved[]): Resolved {
  const all = new Map<string, Set<string>>()
  for (const resolved of parts)
    for (const [name, ips] of resolved) all.set(name, new Set([...(all.get(name) ?? []), ...ips]))
  return all
}

/** Whether names that both know mean the same hosts; null: they know none in common. */
export function sameHosts(a: Resolved, b: Resolved): boolean | null {
  const names = [...a.keys()].filter((name) => b.has(name))
  if (names.length === 0) return null
  return names.some((name) => [...a.get(name)!].some((ip) => b.get(name)!.has(ip)))
}
