import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Names } from './names.ts'
import type { RedactionKind } from './redaction-kind.ts'
import { TextRedactor } from './text-redactor.ts'
import type { Trust } from './trust.ts'
import { isPlainWord } from './vocabulary.ts'

function redacted(text: string, trust: Trust = 'found', off: readonly RedactionKind[] = []): string {
  return new TextRedactor(new Names(new Set(off), text)).text(text, trust)
}

test.each([
  ['New election. My id = 13, proposed zxid=0x5c10c6626f'],
  [
    'Notification: my state:LOOKING; n.sid:37, n.state:LEADING, n.leader:37, n.round:0x5dc, n.peerEpoch:0x5b, n.zxid:0x5bfffffffe',
  ],
  [
    '2023-09-01 04:02:01,248 [myid:37] - WARN  [LearnerHandler:37] - Closing connection to peer due to transaction timeout.',
  ],
  ['[QuorumPeer[myid=13](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):Follower@128]'],
  ['\tat org.apache.zookeeper.server.quorum.Learner.readPacket(Learner.java:155)'],
  ['java.net.SocketTimeoutException: Read timed out'],
  [
    'fsync-ing the write ahead log in SyncThread:1 took 11829ms which will adversely effect operation latency.File size is 131088 bytes.',
  ],
  [
    'baseOffset: 2816434 lastOffset: 2816434 count: 1 deleteHorizonMs: OptionalLong.empty position: 0 compresscodec: none',
  ],
  ['autopurge.snapRetainCount=3'],
  ['snapshot.0 and log.100000001 in version-2'],
])('stays: %s', (text) => expect(redacted(text)).toBe(text))

test.each([
  ['Disconnected from /10.14.6.56:2888, again 10.14.6.56', 'Disconnected from /client-A:2888, again client-A'],
  ['pod 10-14-6-56 is 10.14.6.56', 'pod client-A is client-A'],
  ['110.14.6.56 is not 10.14.6.56', 'client-A is not client-B'],
  ['to 2001:DB8::1 and [2001:db8:0:0:0:0:0:1]:2888', 'to client-A and [client-A]:2888'],
  ['listening on 0.0.0.0:2181, 127.0.0.1 and ::1', 'listening on 0.0.0.0:2181, 127.0.0.1 and ::1'],
  ['Cannot open channel to 2 at zoo7/10.0.0.9:3888', 'Cannot open channel to 2 at host-A/client-A:3888'],
  ['kafka-0.kafka.prod.svc.cluster.local is gone.', 'host-A is gone.'],
  ['session 0x2000011a84d055a, and 144115263913919834', 'session session-A, and session-A'],
  ['in /data/zookeeper/version-2/log.100000001', 'in /dir-A/version-2/log.100000001'],
  ['at /brokers/topics/invoices/partitions/3/state', 'at /brokers/topics/topic-A/partitions/3/state'],
  ['C:\\acme\\zk\\version-2 is full', 'dir-A\\version-2 is full'],
  ['User:ocelot, user=ocelot, alice@umbra.example', 'User:user-A, user=user-A, user-B'],
  ['principal CN=ocelot, OU=Ops, O=Umbra (denied)', 'principal user-A(denied)'],
  ['--password s3same -Dssl.keyStore.password=s3same', '--password secret-A -Dssl.keyStore.password=secret-A'],
  ['ssl.keyStore.password=correct horse battery', 'ssl.keyStore.password=secret-A'],
  ['ssl.keyStore.password = 123456789', 'ssl.keyStore.password = secret-A'],
  ['password=leader,master', 'password=secret-A'],
  ['{"password": "a\\"leader master", "sid": 3}', '{"password": "secret-A", "sid": 3}'],
  ['[password=leader master, sid=3]', '[password=secret-A, sid=3]'],
  ['password=leader 10.1.2.3:2181 master', 'password=secret-A'],
  ['password=leader Bearer abcdefghij', 'password=secret-A secret-B secret-C'],
  ['keystore.pass=123456', 'keystore.pass=secret-A'],
  ['ssl.keyStore.password = [hidden]', 'ssl.keyStore.password = [hidden]'],
  ['required username="ocelot" password="s3same";', 'required username="user-A" password="secret-A";'],
  ['at com.umbra.Tunnel.dial(Tunnel.java:7)', 'at text-A.Tunnel.dial(Tunnel.java:7)'],
  ['SASL_SSL://ocelot:s3same@kafka7:9093/path?x=1', 'SASL_SSL://user-A:secret-A@host-A:9093/pathtext-A'],
  ['{"a":"x\\t10.14.6.56\\nzoo7:2181"}', '{"a":"x\\tclient-A\\nhost-A:2181"}'],
  ['the password is s3same, or was it leader', 'the password is secret-A, or was it leader'],
  ['b\\u006fb and \\u0062ob', 'text-A and text-B'],
  ['reqpath:/umbra/locks is there', 'reqpath:/dir-A is there'],
  ['Zanzibarium failed', 'text-A failed'],
  ['clientId=gargoyle group.id=halibut topic=invoices', 'clientId=app-A group.id=app-B topic=topic-A'],
])('%s', (text, expected) => expect(redacted(text)).toBe(expected))

test.each([
  ['zookeeper-203.0.113.77.log', 'zookeeper-client-A.log'],
  ['203-0-113-78.log', 'client-A.log'],
  ['203.0.113.79', 'client-A'],
  ['zookeeper_198_51_100_24.out', 'zookeeper_client-A.out'],
  ['dump.tar.gz!/10.1.2.3.log', 'dump.tar.gz!/client-A.log'],
  ['zookeeper.log.10.1.2.3', 'zookeeper.log.client-A'],
  ['servers/10.1.2.3/zookeeper.log', 'servers/client-A/zookeeper.log'],
  ['umbra-10.1.2.3.log.1', 'dir-A-client-A.log.1'],
  ['10.1.2.3/10-1-2-3.log', 'client-A/client-A.log'],
  ['zookeeper-2024-05-05-10-1-2-3.log', 'zookeeper-2024-05-05-client-A.log'],
  ['zookeeper.log.2024-05-05-10', 'zookeeper.log.2024-05-05-10'],
  ['zookeeper-3.8.4.log', 'zookeeper-3.8.4.log'],
])('the path %s', (path, expected) => {
  expect(new TextRedactor(new Names(new Set(), path)).path(path)).toBe(expected)
})

test('a sentence keeps its words, and loses what is no word', () => {
  const sentence = 'Maria says the leader of zk_umbra_7 was down at 10.14.6.56'
  expect(redacted(sentence, 'written')).toBe('Maria says the leader of text-A was down at client-A')
})

test('a kind that is off stays as written', () => {
  expect(redacted('zoo7/10.0.0.9:3888 is Zanzibarium', 'found', ['client-address', 'other-text'])).toBe(
    'host-A/10.0.0.9:3888 is Zanzibarium',
  )
})

test('a name never stands for two things', () => {
  expect(redacted('client-A is 10.0.0.9')).not.toMatch(/client-A/i)
})

test('a word that nobody knows never stays in a text that was found', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/).filter((text) => !isPlainWord(text))
  const around = fc.constantFrom(' ', ':', '=', '"', '(', '[', '/', ',', '\t', '-', '_', '.', '@', '|', "'", '\\n', '%')
  fc.assert(
    fc.property(word, around, around, fc.constantFrom('server', 'at', '7', ''), (secret, before, after, beside) => {
      expect(redacted(`the ${beside}${before}${secret}${after} was refused`)).not.toContain(secret)
    }),
    { numRuns: 1_000 },
  )
})

test('an address never stays, whatever stands round it', () => {
  const around = fc.constantFrom(
    ' ',
    ':',
    '=',
    '"',
    '(',
    '[',
    '/',
    ',',
    '-',
    '@',
    '|',
    '!/',
    '\\n',
    '\\t',
    '_',
    'a',
    '://',
  )
  fc.assert(
    fc.property(fc.ipV4(), around, around, (ip, before, after) => {
      fc.pre(!/^(?:0\.0\.0\.0|127\.|255\.255\.255\.255)/.test(ip))
      expect(redacted(`peer ${before}${ip}${after}9 closed`)).not.toContain(ip)
    }),
    { numRuns: 1_000 },
  )
})
