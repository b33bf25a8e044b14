import { expect, test } from 'vitest'
import type { FileEntry } from '../analysis/document.ts'
import { at, documentOf, ms, role, server, vote } from '../analysis/testing-document.ts'
import { serverLanes } from './server-lanes.ts'

const killed = documentOf({
  servers: [1, 2, 3].map((sid) => server(sid)),
  roles: [
    role(3, 'leading', 0, 1.258),
    role(3, 'down', 1.258, 12),
    role(3, 'following', 12, null),
    role(2, 'following', 0, 1.263),
    role(2, 'leading', 1.7, null),
    role(1, 'following', 0, 1.279),
    role(1, 'looking', 1.289, 1.7),
    role(1, 'following', 1.7, null),
  ],
})

test('the old leader, the new one, then those that changed role', () => {
  const lanes = serverLanes(killed, { t0: ms(1.258), ensemble: '1', order: 'role' })
  expect(lanes.map((lane) => [lane.sid, lane.role, lane.who])).toEqual([
    [3, 'leading', 'old-leader'],
    [2, 'following', 'new-leader'],
    [1, 'following', 'follower'],
  ])
})

test('by id on request', () => {
  expect(serverLanes(killed, { t0: null, ensemble: null, order: 'id' }).map((lane) => lane.sid)).toEqual([1, 2, 3])
})

test('servers without files stand in the order of their answers', () => {
  const document = documentOf({
    servers: [13, 14, 24].map((sid) => server(sid, { hasLog: sid === 13 })),
    roles: [role(13, 'looking', 1, 2), role(13, 'following', 2, null)],
    votes: [vote(24, 13, 1.1), vote(14, 13, 1.3)],
  })
  const lanes = serverLanes(document, { t0: null, ensemble: null, order: 'role' })
  expect(lanes.map((lane) => [lane.sid, lane.source])).toEqual([
    [13, { kind: 'log', lines: 0 }],
    [24, { kind: 'votes' }],
    [14, { kind: 'votes' }],
  ])
})

test('a server with other files than a log has files', () => {
  const file = { ensemble: '1', sid: 1, kind: 'zookeeper/txn-log', rows: 9 } as unknown as FileEntry
  const document = documentOf({ servers: [server(1, { hasLog: false }), server(2, { hasLog: false })], files: [file] })
  const lanes = serverLanes(document, { t0: null, ensemble: null, order: 'id' })
  expect(lanes.map((lane) => lane.source)).toEqual([{ kind: 'files', files: 1 }, { kind: 'none' }])
})

test('the same id in two ensembles is two lanes', () => {
  const document = documentOf({ servers: [server(1), server(1, { ensemble: '2' })] })
  const lanes = serverLanes(document, { t0: null, ensemble: '2', order: 'role' })
  expect(lanes.map((lane) => lane.key)).toEqual(['2/1', '1/1'])
})

test('roles that end before T0 say nothing about it', () => {
  const document = documentOf({
    servers: [server(1)],
    roles: [role(1, 'leading', 0, 1), role(1, 'following', 3, null)],
  })
  expect(serverLanes(document, { t0: Date.parse(at(4)), ensemble: null, order: 'role' })[0]!.role).toBe('following')
})

test.each(['zookeeper/server-log', 'kafka/broker-log'])('a lane counts the lines of every %s of its server', (kind) => {
  const file = { kind, ensemble: '1', sid: 1, rows: 70 } as FileEntry
  const document = documentOf({ servers: [server(1)], files: [file, file, { ...file, sid: 2 }] })
  const [lane] = serverLanes(document, { t0: null, ensemble: null, order: 'id' })
  expect(lane!.source).toEqual({ kind: 'log', lines: 140 })
})
