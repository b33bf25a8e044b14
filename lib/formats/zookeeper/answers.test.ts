import { describe, expect, test } from 'vitest'
import { recognize } from '../recognize.ts'
import { checkFormat, decodeBytes } from '../testing.ts'
import { adminJson } from './admin-json.ts'
import { auditLog } from './audit-log.ts'
import { fixture } from './fixtures.ts'
import { fourLetter } from './four-letter.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const fourLetterOf = async (text: string) => (await decodeBytes(fourLetter, encode(text), 'x')).rows

describe('four-letter answers', () => {
  test('a file of answers is one file, one between prose is not', () => {
    const answer = '$ echo srvr | nc zk1 2181\nZookeeper version: 3.8.0\nMode: follower\nZxid: 0x1\n'
    expect(fourLetter.recognize(fixture('four-letter-3.9.5.txt.gz'), 'x')).toBe(0.99)
    expect(fourLetter.recognize(encode(`Hi all,\nsee this:\n\n${answer}\nAny idea?\nThanks\n`), 'x')).toBe(0.93)
  })

  test('of two servers, under the commands as they were typed', async () => {
    const { rows, diagnostics } = await checkFormat(fourLetter, fixture('four-letter-3.9.5.txt.gz'), 'zk.txt', 8)
    expect(diagnostics).toEqual([])
    const of = (instance: string) => rows.answers!.filter((answer) => answer.instance === instance)
    expect(of('127.0.0.1:19181').map(({ command, state }) => `${command}${state && `: ${state}`}`)).toEqual([
      ...['srvr', 'stat', 'cons', 'conf', 'dump', 'envi', 'wchs', 'ruok', 'isro', 'dirs', 'mntr'],
      'gtmk: not in the whitelist',
    ])
    const values = (key: string) => rows.samples!.filter((sample) => sample.key === key)
    expect(values('Zxid').map(({ text }) => text)).toEqual(Array(4).fill('0x100000009'))
    expect(values('Mode').map(({ text, instance }) => `${instance} ${text}`)).toContain('127.0.0.1:19182 leader')
    expect(values('zk_max_latency')[0]).toMatchObject({ value: 135, line: 3 })
    expect(values('zk_max_über_write_per_namespace').map(({ value }) => value)).toEqual([6, 6])
    expect(values('zk_global_sessions').map(({ value }) => value)).toContain(1)
    expect(rows.ids!.map(({ sid }) => sid)).toEqual([1, 2])
    expect(rows.settings!.filter(({ key }) => /^server/.test(key as string)).map(({ key }) => key)).toEqual(
      [1, 2].flatMap(() => ['serverId', 'server.1', 'server.2', 'server.3']),
    )
    expect(rows.connections!.find(({ session }) => session !== 0n)).toMatchObject({
      ...{ address: '127.0.0.1:44992', session: 0x20000b007290000n, operation: 'SESS', timeout: 20_000 },
      ...{ established: 1795572134272, lastZxid: 0x100000009n, maxLatency: 9, instance: '127.0.0.1:19182' },
    })
  })

  test.each([
    ['typed behind a prompt', '[root@zk1 ~]# echo ruok | nc -w 2 zk1 2181\nimok\n', 'ruok', 'zk1:2181'],
    ['fed', 'nc zk-2.local 2181 <<< isro\nro\n', 'isro', 'zk-2.local:2181'],
    ['a heading', '===== 10.0.0.1:2181 =====\n--- wchs ---\n0 connections watching 0 paths\n', 'wchs', '10.0.0.1:2181'],
    ['no command at all', 'Zookeeper version: 3.4.5--1, built on 09/30/2012\nMode: follower\n', 'srvr', ''],
    ['watches by path', '$ echo wchp | nc zk1 2181\n/conf\n\t0x1000\n', 'wchp', 'zk1:2181'],
  ])('%s', async (_, text, command, instance) => {
    expect((await fourLetterOf(text)).answers).toMatchObject([{ command, instance, state: '' }])
    expect(recognize(encode(text), 'x').format?.id).toBe('zookeeper/four-letter')
  })

  test.each([
    ['srvr is not executed because it is not in the whitelist.\n', 'srvr', 'not in the whitelist'],
    ['$ echo stat | nc zk1 2181\nThis ZooKeeper instance is not currently serving requests\n', 'stat', 'not serving'],
  ])('no answer: %j', async (text, command, state) => {
    expect((await fourLetterOf(text)).answers).toMatchObject([{ command, state }])
  })

  test('the time that a loop prints before each answer', async () => {
    const answer = 'Zookeeper version: 3.8.0\nConnections: 7\n'
    const { samples } = await fourLetterOf(`2026-11-25T01:56:51Z\n${answer}\n2026-11-25T01:56:52Z\n${answer}`)
    const connections = samples!.filter(({ key }) => key === 'zk_num_alive_connections')
    expect(connections.map(({ time }) => (time as number) % 60_000)).toEqual([51_000, 52_000])
  })

  test('the settings of conf are not taken for a zoo.cfg, nor the other way round', () => {
    const conf = 'clientPort=2181\ndataDir=/data/version-2\ndataDirSize=1\ntickTime=2000\nserverId=1\ninitLimit=10\n'
    expect(recognize(encode(conf), 'x').format?.id).toBe('zookeeper/four-letter')
    expect(recognize(encode('clientPort=2181\nelectionAlg=3\ntickTime=2000\ndataDir=/data\n'), 'x').format?.id).toBe(
      'zookeeper/config',
    )
  })
})

describe('admin server', () => {
  test('ten answers, one after another', async () => {
    const { rows, diagnostics } = await checkFormat(adminJson, fixture('admin-3.9.5.txt.gz'), 'admin.txt', 10)
    expect(diagnostics).toEqual([])
    expect(rows.answers!.map(({ command }) => command)).toEqual([
      ...['monitor', 'stats', 'zabstate', 'configuration', 'voting_view', 'leader', 'last_snapshot'],
      ...['watch_summary', 'dirs', 'ruok'],
    ])
    const values = (key: string) => rows.samples!.filter((sample) => sample.key === key).map(({ text }) => text)
    expect(values('zk_server_state')).toEqual(['follower', 'follower'])
    expect(values('Zxid')).toEqual(['0x100000009', '0x100000009'])
    expect(values('zk_peer_state')).toEqual(['following - broadcast', 'broadcast'])
    expect(values('zk_num_alive_connections')).toEqual(['0', '0'])
    expect(rows.ids).toMatchObject([{ sid: 1 }, { sid: 1 }])
    expect(rows.settings).toContainEqual(expect.objectContaining({ key: 'maxSessionTimeout', value: '20000' }))
    expect(rows.settings!.at(-1)).toMatchObject({
      key: 'server.3',
      value: '127.0.0.1:19283:19383:participant;127.0.0.1:19183',
    })
  })

  test('one that breaks off, and a connection', async () => {
    const text =
      '{\n  "connections" : [ {\n    "remote_socket_address" : "/10.0.0.9:5\\u0031234",\n    "session_id" : 72057594037927936,\n    "packets_sent" : 12\n  } ],\n  "secure_'
    const { rows, diagnostics } = await decodeBytes(adminJson, encode(text), 'connections.json')
    expect(rows.connections).toMatchObject([
      { address: '10.0.0.9:51234', session: 0x100000000000000n, sent: 12, line: 3 },
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['zookeeper/answer-broken'])
    expect(adminJson.recognize(encode(text.replace('secure_', 'secure_connections" : [')), 'x')).toBe(0.6)
  })
})

describe('audit log', () => {
  test('of 3.9.5', async () => {
    const { rows } = await checkFormat(auditLog, fixture('zookeeper_audit.log'), 'zookeeper_audit.log', 60)
    expect(rows.operations).toHaveLength(8)
    expect(rows.operations![2]).toMatchObject({
      ...{ level: 'INFO', session: 0x10000b006a80000n, user: '127.0.0.1', ip: '127.0.0.1', operation: 'create' },
      ...{ znode: '/über', type: 'persistent', result: 'success', time: Date.UTC(2026, 10, 25, 2, 2, 12, 187) },
    })
    expect(rows.operations![4]).toMatchObject({ operation: 'setAcl', acl: 'world:anyone:cdrwa', result: 'failure' })
    expect(rows.operations![6]).toMatchObject({ user: 'a,127.0.0.1' })
    expect(recognize(fixture('zookeeper_audit.log'), 'x').format?.id).toBe('zookeeper/audit-log')
  })

  test('in the layout of 3.6, behind a collector', async () => {
    const line =
      '2021-03-01T10:00:01.5Z stdout F 2021-03-01 18:00:01,500 INFO audit.Log4jAuditLogger: session=0x1\tuser=a\tip=10.0.0.9\toperation=delete\tznode=/a b\tresult=success\n'
    const { rows } = await decodeBytes(auditLog, encode(line), 'x')
    expect(rows.operations).toMatchObject([{ znode: '/a b', time: Date.UTC(2021, 2, 1, 18, 0, 1, 500) }])
    expect(auditLog.recognize(encode(line), 'x')).toBe(0.97)
  })
})
