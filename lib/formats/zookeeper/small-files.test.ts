import { describe, expect, test } from 'vitest'
import { checkFormat, decodeBytes } from '../testing.ts'
import { config } from './config.ts'
import { fixture } from './fixtures.ts'
import { mntr } from './mntr.ts'
import { myid } from './myid.ts'

const encode = (text: string) => new TextEncoder().encode(text)

describe('zoo.cfg', () => {
  test('a fragment with comments', async () => {
    const { rows } = await checkFormat(config, fixture('zoo.cfg'), 'fragment.txt', 60)
    expect(rows.settings).toMatchObject([
      { key: 'tickTime', value: '2000', line: 2 },
      { key: 'initLimit', value: '10', line: 5 },
      { key: 'syncLimit', value: '5' },
    ])
  })

  test('a dynamic file', async () => {
    const { rows } = await checkFormat(config, fixture('zoo.cfg.dynamic'), 'x', 60)
    expect(rows.settings![0]).toEqual({
      key: 'server.1',
      value: 'zk1:2888:3888:participant;0.0.0.0:2181',
      start: 0,
      end: 47,
      line: 1,
    })
  })

  test.each([
    ['a fragment under any name', fixture('zoo.cfg'), 'x', 0.9],
    ['one setting and the right name', encode('dataDir=/data\n'), 'conf/zoo.cfg', 0.8],
    ['Kafka’s own', encode('broker.id=1\nlog.dirs=/data\nzookeeper.connect=zk1:2181\n'), 'server.properties', 0],
    ['prose', encode('clientPort is set\nand much more was said here\nabout it\nyet\nagain\nand\nagain\n'), 'x', 0.2],
    ['a snapshot that holds the configuration', encode('\0\0server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n'), 'x', 0],
  ])('recognised: %s', (_, head, name, score) => {
    expect(config.recognize(head, name)).toBe(score)
  })
})

describe('what the server will not do as it is written', () => {
  test.each([
    ['syncLimt=5', 'zookeeper/setting-misspelt', 'syncLimit'],
    ['ticktime=2000', 'zookeeper/setting-misspelt', 'tickTime'],
    ['autopurge.purgeInterva=1', 'zookeeper/setting-misspelt', 'autopurge.purgeInterval'],
    ['jute.maxbuffer=4194304', 'zookeeper/setting-without-effect', '-Djute.maxbuffer'],
    ['initLimit=10s', 'zookeeper/setting-no-number', '10s'],
    ['server.3=zk3:2888;3888', '', ''],
    ['server.3=zk3', 'zookeeper/server-line', 'zk3'],
    ['server.3=zk3:2888:3888:follower', 'zookeeper/server-line', 'follower'],
    ['clientPort=2182', 'zookeeper/setting-twice', 'line 1'],
    ['server.3=zk3:2888:3888', '', ''],
    ['server.3=[2001:db8::3]:2888:3888:observer;[::]:2181', '', ''],
    ['server.3=zk3a:2888:3888|zk3b:2889:3889:participant;2181', '', ''],
    ['group.1=1:2:3', '', ''],
    ['weight.1=2', '', ''],
    ['ssl.keyStore.location=/a.jks', '', ''],
    ['my.own.thing=1', '', ''],
  ])('%s', async (line, code, words) => {
    const { diagnostics } = await decodeBytes(config, encode(`clientPort=2181\n${line}\n`), 'zoo.cfg')
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(code === '' ? [] : [code])
    expect(diagnostics[0]?.message ?? '').toContain(words)
  })
})

describe('myid', () => {
  test.each([
    ['13\n', '13/myid', 0.9],
    ['13', 'zk.zip!/data/myid', 0.9],
    ['13', 'myid.txt', 0.5],
    ['13', 'currentEpoch', 0.1],
    ['thirteen', 'myid', 0],
  ])('%j in %s', (text, name, score) => {
    expect(myid.recognize(encode(text), name)).toBe(score)
  })

  test('the number', async () => {
    const { rows } = await checkFormat(myid, encode('13\r\n'), 'myid')
    expect(rows.ids).toEqual([{ sid: 13, start: 0 }])
  })
})

describe('mntr', () => {
  test('JSON lines with mntr and srvr', async () => {
    const bytes = fixture('mntr.jsonl')
    const { rows } = await checkFormat(mntr, bytes, '1.jsonl', 40)
    const of = (key: string) => rows.samples!.filter((sample) => sample.key === key)
    expect(of('error')).toMatchObject([{ line: 1, text: '[Errno 111] Connection refused' }])
    expect(of('not_serving')).toHaveLength(1)
    expect(of('zk_server_state')).toMatchObject([{ text: 'follower', value: Number.NaN, line: 3 }, { line: 4 }])
    expect(of('zk_znode_count')[0]!.value).toBeGreaterThan(0)
    expect(of('Mode')).toMatchObject([{ text: 'follower' }, { text: 'follower' }])
    expect(of('Zxid')[0]!.text).toMatch(/^0x[0-9a-f]+$/)
    expect(mntr.recognize(bytes, 'x')).toBe(0.95)
  })

  test('text', async () => {
    const text =
      'zk_version\t3.4.14-4c25d4, built on 03/06/2019\nzk_avg_latency\t0.5\nzk_server_state\tleader\nzk_ack_latency{key="3",quantile="0.5"}\tNaN\n'
    const { rows } = await decodeBytes(mntr, encode(text), 'mntr.txt')
    expect(rows.samples!.map(({ key, value, line }) => [key, value, line])).toEqual([
      ['zk_version', Number.NaN, 1],
      ['zk_avg_latency', 0.5, 2],
      ['zk_server_state', Number.NaN, 3],
      ['zk_p50_3_ack_latency', Number.NaN, 4],
    ])
    expect(mntr.recognize(encode(text), 'x')).toBe(0.95)
    expect(mntr.recognize(encode('{"a": 1}\n{"b": 2}\n'), 'x')).toBe(0)
  })
})
