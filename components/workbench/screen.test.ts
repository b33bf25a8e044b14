import { expect, test } from 'vitest'
import type { Snapshot } from '@/lib/engine/snapshot'
import { opensAtOnce, type Screen, screenOf, type Wanted } from './screen'

const at = (files: number, state: string, kind: string | null = 'zookeeper/server-log', elapsed = 10) =>
  ({
    files: Array.from({ length: files }, () => ({})),
    reading: { state, elapsed },
    document: { files: files > 0 ? [{ kind }] : [] },
  }) as unknown as Snapshot

test.each<[Snapshot | null, Wanted, Screen]>([
  [null, 'inventory', 'first-run'],
  [at(0, 'idle'), 'workbench', 'first-run'],
  [at(0, 'reading'), 'inventory', 'opening'],
  [at(3, 'reading'), 'inventory', 'inventory'],
  [at(3, 'reading'), 'workbench', 'workbench'],
  [at(1, 'reading'), 'workbench-when-ready', 'opening'],
  [at(1, 'reading', null, 5000), 'workbench-when-ready', 'inventory'],
  [at(1, 'idle'), 'workbench-when-ready', 'workbench'],
  [at(1, 'idle', null), 'workbench-when-ready', 'inventory'],
])('screen %#', (snapshot, wanted, screen) => expect(screenOf(snapshot, wanted)).toBe(screen))

test.each<[Snapshot | null, Wanted, Screen]>([
  [at(3, 'reading'), 'workbench', 'postmortem'],
  [at(1, 'idle'), 'workbench-when-ready', 'postmortem'],
  [at(3, 'reading'), 'inventory', 'inventory'],
  [at(0, 'idle'), 'workbench', 'first-run'],
])('an address that asks for the postmortem %#', (snapshot, wanted, screen) =>
  expect(screenOf(snapshot, wanted, true)).toBe(screen),
)

const file = (path: string, size: number) => ({ path, blob: { size } as Blob })
test.each([
  [[file('article.txt', 20_000)], true],
  [[file('zookeeper.log', 5_000_000)], false],
  [[file('logs.tar.gz', 20_000)], false],
  [[file('a.log', 1), file('b.log', 1)], false],
])('%j at once: %s', (files, at) => expect(opensAtOnce(files)).toBe(at))
