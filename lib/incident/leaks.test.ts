/** What must not leave: secrets are planted in every place of every format, everything is cited, and the bytes are searched. */
// @ts-expect-error its inner modules have no types
import encodeRecord from 'kafkajs/src/protocol/recordBatch/record/v0/index.js'
// @ts-expect-error its inner modules have no types
import recordBatch from 'kafkajs/src/protocol/recordBatch/v0/index.js'
import { describe, expect, test } from 'vitest'
import type { Annotations, Note } from './annotations.ts'
import { encodeBundle, type IncidentBundle } from './bundle.ts'
import { sealBundle } from './bundle-file.ts'
import { redactBundle } from './redact.ts'
import { encodingsOf } from './redaction/encodings.ts'
import { scanBundle } from './scan.ts'
import { unseal } from './seal.ts'
import { draftOf, opened } from './testing/draft-of.ts'
import * as planted from './testing/planted.ts'

const { SECRETS } = planted
const NOTHING = { off: new Set<never>(), unticked: new Set<string>() }
type Files = Readonly<Record<string, string | Uint8Array>>

const folder = `${SECRETS.folder}/${SECRETS.archive}.tar.gz!/${SECRETS.property}`
const segmentFolder = `${folder}/${SECRETS.topic}-3`

const CASES: Record<string, () => Files | Promise<Files>> = {
  'server logs': () => ({
    [`${folder}/1/zookeeper.log`]: planted.serverLog(1, SECRETS),
    [`${folder}/2/zookeeper.log`]: planted.serverLog(2, SECRETS),
  }),
  'files that are called after addresses': () => ({
    [`zookeeper-${SECRETS.fileIp}.log`]: planted.serverLog(1, SECRETS),
    [`${SECRETS.dashedIp}.log`]: planted.serverLog(2, SECRETS),
    [`zookeeper_${SECRETS.joinedIp}.out`]: planted.serverLog(3, SECRETS),
    [`dump.tar.gz!/zookeeper.log.${SECRETS.serverIp}`]: planted.serverLog(4, SECRETS),
    [SECRETS.otherServerIp]: planted.serverLog(5, SECRETS),
  }),
  'a configuration': () => ({ [`${folder}/zoo.cfg`]: planted.zooCfg(SECRETS) }),
  'an audit log': () => ({ [`${folder}/zookeeper_audit.log`]: planted.auditLog(SECRETS) }),
  'four-letter words': () => ({ [`${folder}/${SECRETS.shortHost}.txt`]: planted.fourLetter(SECRETS) }),
  mntr: () => ({ [`${folder}/${SECRETS.shortHost}.mntr`]: planted.mntr(SECRETS) }),
  'mntr as lines of JSON': () => ({
    'mntr.jsonl': [1, 2]
      .map((n) =>
        JSON.stringify({
          ts: 1709632800000 + n * 1000,
          raw: `${planted.mntr(SECRETS)}zk_peer\t${SECRETS.serverIp}\n`,
          srvr: planted.fourLetter(SECRETS),
        }),
      )
      .join('\n'),
  }),
  Prometheus: () => ({ [`${SECRETS.folder}/metrics.prom`]: planted.prometheus(SECRETS) }),
  'a collection log': () => ({ [`${folder}/gc.log`]: planted.gcLog(SECRETS) }),
  'a broker log': () => ({ [`${folder}/server.log`]: planted.brokerLog(SECRETS) }),
  'security of ZooKeeper': () => ({ [`${folder}/1/zookeeper.log`]: planted.securityLog(SECRETS) }),
  'security of Kafka': () => ({ [`${folder}/server.log`]: planted.brokerSecurityLog(SECRETS) }),
  'what a JVM was started with': () => ({ [`${folder}/gc.log.0`]: planted.startedWith(SECRETS) }),
  'labels with escapes': () => ({ [`${folder}/${SECRETS.agent}.prom`]: planted.labels(SECRETS) }),
  'a dump': () => ({ [`${folder}/dump.txt`]: planted.dumpText(SECRETS) }),
  'a client log': () => ({ [`${folder}/app.log`]: planted.clientLog(SECRETS) }),
  'small files of Kafka': () => ({
    [`${folder}/replication-offset-checkpoint`]: planted.checkpoint(SECRETS),
    [`${folder}/meta.properties`]: planted.metaProperties(SECRETS),
    [`${folder}/__cluster_metadata-0/quorum-state`]: planted.quorumState(SECRETS),
  }),
  'a segment': async () => ({ [`${segmentFolder}/00000000000000000010.log`]: await segment() }),
  'a damaged segment': async () => {
    const bytes = await segment()
    bytes[bytes.length - 3]! ^= 0xff
    return { [`${segmentFolder}/00000000000000000010.log`]: bytes }
  },
  'a transaction log and a snapshot that hold no sense': () => ({
    [`${folder}/version-2/log.100000001`]: sounding('ZKLG'),
    [`${folder}/version-2/snapshot.0`]: sounding('ZKSN'),
  }),
  'an article': () => ({ PASTE: planted.article(SECRETS) }),
  'a log of two bytes a character': () => ({
    'zookeeper.log': new Uint8Array(Buffer.from(`\ufeff${planted.serverLog(1, SECRETS)}`, 'utf16le')),
  }),
  'files that nobody knows': () => ({
    [`${folder}/${SECRETS.mail}.bin`]: new TextEncoder().encode(`\u0001${Object.values(SECRETS).join('\u0002')}`),
    [`${folder}/${SECRETS.clientId}.txt`]: Object.values(SECRETS).join('\n'),
  }),
}

describe('nothing of it leaves', () => {
  test.each(Object.entries(CASES))('%s', async (_title, files) => expectNoLeaks(await files()), 30_000)

  test('all together', async () => {
    const all = await Promise.all(Object.values(CASES).map((files) => files()))
    await expectNoLeaks(Object.assign({}, ...all))
  }, 60_000)
})

async function expectNoLeaks(files: Files): Promise<void> {
  const engine = await opened(files)
  const draft = await draftOf(engine, {
    title: `${SECRETS.topic} on ${SECRETS.hostName}`,
    link: `#v=1&q=${encodeURIComponent(`${SECRETS.clientIp} class:X ${SECRETS.topic}`)}&kp=${SECRETS.topic}-3`,
    annotations: await everythingPinned(files, engine.snapshot().files),
  })
  const { bundle, redaction } = redactBundle(draft, NOTHING)
  const bytes = encodeBundle(bundle)
  expect(leaksIn(bytes)).toEqual([])
  expect(scanBundle(bytes, redaction).map(({ original, path, text }) => [original, path.join('.'), text])).toEqual([])
  const { bytes: file } = await sealBundle(bundle, {})
  expect(Buffer.compare((await unseal(file, {})).bytes, bytes)).toBe(0)
}

/** Secrets that can be read from bytes, in any letters and encoded in any way, each with what stands round it. */
function leaksIn(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes)
  const lower = text.toLowerCase()
  return Object.entries(SECRETS).flatMap(([name, secret]) =>
    [secret, ...encodingsOf(secret)].flatMap((form) => {
      const at = lower.indexOf(form.toLowerCase())
      return at < 0 ? [] : [`${name}: …${text.slice(Math.max(0, at - 60), at + form.length + 60)}…`]
    }),
  )
}

/** A pin on every line of every file, and on all of a file at once: more than any document cites. */
async function everythingPinned(files: Files, rows: IncidentBundle['snapshot']['files']): Promise<Annotations> {
  const pins = rows.flatMap(({ id, path, size }) => {
    const content = files[path]
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return [{ start: 0, end: size, line: 1 }, ...linesOf(bytes ?? new Uint8Array(), size)].map((place) => ({
      evidence: { file: id, ...place },
      at: 1,
    }))
  })
  const note = (text: string, on: Note['on']): Note => ({
    id: text.slice(0, 4),
    on,
    text,
    author: '',
    at: 1,
    mineOnly: false,
  })
  const range: Note['on'] = { kind: 'range', from: 0, to: 1 }
  const notes = [
    note(`${SECRETS.topic} of ${SECRETS.hostName} at ${SECRETS.clientIp} and ${SECRETS.ip6.toUpperCase()}`, range),
    { ...note(`write to ${SECRETS.mail}, password: ${SECRETS.password}`, range), author: SECRETS.mail },
    note(
      `${SECRETS.mappedIp6} is ${SECRETS.hostedClient} of s3://${SECRETS.bucket}/x with ${SECRETS.accessKey}`,
      range,
    ),
    { ...note(Object.values(SECRETS).join(' '), range), mineOnly: true },
  ]
  const sections = { lessons: `Ask ${SECRETS.mail} for ${SECRETS.database} in ${SECRETS.bucket}` }
  return { title: SECRETS.hostName, notes, pins, agreed: [], sections }
}

function linesOf(bytes: Uint8Array, size: number) {
  const places: { start: number; end: number; line: number }[] = []
  let start = 0
  for (let line = 1; start < Math.min(bytes.length, size) && line < 60; line++) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline + 1
    places.push({ start, end, line })
    start = end
  }
  return places
}

async function segment(): Promise<Uint8Array> {
  const headers = { [SECRETS.headerKey]: SECRETS.headerValue }
  const records = [0, 1].map((offsetDelta) =>
    encodeRecord({
      offsetDelta,
      timestampDelta: 0,
      key: Buffer.from(SECRETS.recordKey),
      value: Buffer.from(SECRETS.recordValue),
      headers,
    }),
  )
  const { buffer } = await recordBatch.RecordBatch({
    ...{ compression: 0, firstOffset: 10, firstTimestamp: 1709632800000, maxTimestamp: 1709632800001 },
    ...{
      partitionLeaderEpoch: 0,
      lastOffsetDelta: 1,
      transactional: false,
      producerId: -1n,
      producerEpoch: -1,
      firstSequence: -1,
    },
    records,
  })
  return new Uint8Array(buffer)
}

function sounding(magic: string): Uint8Array {
  return new TextEncoder().encode(
    `${magic}\0\0\0\u0002\0\0\0\0\0\0\0\u0001${Object.values(SECRETS).join('\0\0\0\u0009')}`,
  )
}
