import { count } from './count.ts'

/** Metrics beside the zxids: small plots, their search and their tables. */
export const metrics = {
  title: 'Metrics',
  search: 'Search metrics',
  placeholder: 'Search (S)',
  found: (metrics: number, digits: string, changed: number) =>
    `${digits} ${metrics === 1 ? 'metric' : 'metrics'}${changed > 0 ? `, ${changed} changed at T0` : ''}`,
  none: (typed: string) => `No metric is called “${typed}”.`,
  nothing:
    'No mntr answer, Prometheus file or transaction log. Fetch mntr of every server, a sample a second while it lasts.',
  summary: (title: string, samples: number, servers: number, changed: boolean) =>
    `${title}: ${count(samples, 'sample')} of ${count(servers, 'server')} in this range${changed ? '; it changed at T0' : ''}.`,
  changed: 'changed at T0',
  restart: 'restart',
  /** What transaction logs tell by the second; searched in lower case. */
  counts: {
    writes: 'writes per second',
    opened: 'sessions opened per second',
    closed: 'sessions closed per second',
    expired: 'sessions expired per second',
  },
  counted: (clock: string) => `${clock}, in that second`,
  sampled: (clock: string) => `${clock}, as sampled last`,
  server: (name: string) => `server ${name}`,
  ensemble: (id: string) => `ensemble ${id}`,
  value: (owner: string, value: string) => `${owner}: ${value}`,
  say: (title: string, owner: string, value: string, clock: string) => `${title}, ${owner}, ${value}, ${clock}`,
  moreServers: (servers: number) => `and ${count(servers, 'more server')}`,
  columns: { time: 'Time', ensemble: (id: string) => `Ensemble ${id}` },
}
