/** The same logs as collectors hand them over: whatever stands before a line or was done to the file, the findings are the same. */
import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import { memorySpool } from '../containers/testing.ts'
import { Engine } from '../engine/engine.ts'
import { inProcess } from '../engine/in-process.ts'
import type { AnalysisDocument } from './document.ts'

type Files = Readonly<Record<string, Uint8Array>>
type Change = (path: string, text: string) => Files

const encode = (text: string) => new TextEncoder().encode(text)

/** Members of a `.tar.gz` that hold something. */
function unpacked(path: string): Files {
  const tar = gunzipSync(readFileSync(new URL(`../../${path}`, import.meta.url)))
  const files: Record<string, Uint8Array> = {}
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, length: number) =>
      tar
        .subarray(at + from, at + from + length)
        .toString('latin1')
        .replace(/\0.*$/s, '')
    const size = Number.parseInt(field(124, 12), 8)
    if (size > 0 && field(156, 1) !== '5')
      files[field(0, 100)] = new Uint8Array(tar.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

/** Physical lines, each with the instant of the record that it belongs to. */
function stamped(text: string): { line: string; iso: string }[] {
  let iso = '2026-01-01T00:00:00.000'
  return text.split('\n').flatMap((line) => {
    const stamp = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d),(\d{3}) /.exec(line)
    if (stamp !== null) iso = `${stamp[1]}T${stamp[2]}.${stamp[3]}`
    return line === '' ? [] : [{ line, iso }]
  })
}

const eachLine =
  (write: (line: string, iso: string) => string): Change =>
  (path, text) => ({
    [path]: encode(
      `${stamped(text)
        .map(({ line, iso }) => write(line, iso))
        .join('\n')}\n`,
    ),
  })

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const syslogStamp = (iso: string) =>
  `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${String(Number(iso.slice(8, 10))).padStart(2)} ${iso.slice(11, 19)}`
const HEADER = /^(\S+ \S+) \[myid:\d*\] - (\w+)\s+\[(.*):(?:[\w.]*\.)?([\w$]+)@\d+\] - (.*)$/

/** Records of a log: a header with what follows it. */
function recordsOf(text: string): string[][] {
  const records: string[][] = []
  for (const { line } of stamped(text)) {
    if (/^\d{4}-\d\d-\d\d /.test(line) || records.length === 0) records.push([line])
    else records.at(-1)!.push(line)
  }
  return records
}

/** Cuts a log at record borders into as many files as there are names, the oldest first. */
const rotated =
  (names: readonly string[], pack = (bytes: Uint8Array): Uint8Array => bytes): Change =>
  (path, text) => {
    const records = recordsOf(text)
    const size = Math.ceil(records.length / names.length)
    return Object.fromEntries(
      names.map((name, i) => {
        const part = records.slice(i * size, (i + 1) * size).flat()
        const last = i === names.length - 1
        return [
          path.replace(/zookeeper\.log$/, name),
          (last ? (b: Uint8Array) => b : pack)(encode(`${part.join('\n')}\n`)),
        ]
      }),
    )
  }

const changes: Readonly<Record<string, Change>> = {
  containerd: eachLine((line, iso) => `${iso}123456Z stdout F ${line}`),
  'containerd, lines in pieces': eachLine((line, iso) => {
    const cut = Math.min(60, line.length - 1)
    return `${iso}123456Z stdout P ${line.slice(0, cut)}\n${iso}123457Z stdout F ${line.slice(cut)}`
  }),
  'kubectl logs --timestamps': eachLine((line, iso) => `${iso}123456Z ${line}`),
  docker: eachLine((line, iso) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: `${iso}123456Z` })),
  compose: eachLine((line) => `zk-1  | ${line}`),
  syslog: eachLine((line, iso) => `${syslogStamp(iso)} zk1 zookeeper[812]: ${line}`),
  journald: eachLine((line, iso) => `${iso.slice(0, 19)}+00:00 zk1 zkServer.sh[812]: ${line}`),
  'compose round docker': eachLine(
    (line, iso) => `zk-1  | ${JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: `${iso}1Z` })}`,
  ),
  colours: eachLine((line) => line.replace(/ - (INFO |WARN |ERROR)/, ' - \x1b[33m$1\x1b[0m').replace(/$/, '\x1b[0m')),
  'carriage returns': eachLine((line) => `${line}\r`),
  'UTF-16': (path, text) => ({ [path]: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) }),
  Strimzi: eachLine((line) => line.replace(HEADER, '$1 $2 $5 (org.apache.zookeeper.server.quorum.$4) [$3]')),
  'traces joined to their lines': (path, text) => ({
    [path]: encode(
      `${recordsOf(text)
        .map(([first, ...below]) => [first, ...below.map((line) => line.trim())].join(' '))
        .join('\n')}\n`,
    ),
  }),
  'two records on a line': (path, text) => ({
    [path]: encode(
      `${recordsOf(text)
        .flatMap((record, i, all) =>
          record.length === 1 && (all[i + 1]?.length ?? 2) === 1 && i % 2 === 0
            ? [`${record[0]} `]
            : [...record.map((line) => `${line}\n`)],
        )
        .join('')}`,
    ),
  }),
  'rotated by number': rotated(['zookeeper.log.2', 'zookeeper.log.1', 'zookeeper.log']),
  'rotated by date, older ones gzipped': rotated(
    ['zookeeper-2026-01-01.log.gz', 'zookeeper-2026-01-02.log.gz', 'zookeeper.log'],
    (bytes) => new Uint8Array(gzipSync(bytes)),
  ),
}

async function documentOf(files: Files): Promise<AnalysisDocument> {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool, defaultZone: 'UTC' })
  engine.open(Object.entries(files).map(([path, bytes]) => ({ path, source: memorySource(bytes, path) })))
  await engine.idle()
  return engine.snapshot().document
}

/** What was found, without the places: those differ. */
const foundIn = ({ findings, elections, roles, unexplained }: AnalysisDocument) => ({
  findings: findings.map(({ cause, severity, confidence, sids, from, to, rootCause, chain }) => ({
    ...{ cause, severity, confidence, sids, from, to, rootCause: rootCause?.cause },
    chain: chain.map(({ at, step, sid, confidence: sure }) => [at, step, sid, sure].join(' ')),
  })),
  elections: elections.map(({ kind, sids, from, to, leaderAfter }) => ({ kind, sids, from, to, leaderAfter })),
  roles: roles.map(({ sid, role, phase, from, to }) => [sid, role, phase, from, to].join(' ')),
  unexplained: unexplained.map(({ text }) => text),
})

const RUNS = ['03-leader-killed', '07-quorum-loss']

describe.each(RUNS)('%s', async (run) => {
  const files = unpacked(`lib/analysis/fixtures/runs/${run}.tar.gz`)
  const plain = foundIn(await documentOf(files))

  test('has a finding', () => {
    expect(plain.findings.length).toBeGreaterThan(0)
  })

  test.each(Object.entries(changes))('%s', async (_, change) => {
    const changed = Object.entries(files).map(([path, bytes]): Files => {
      return path.endsWith('zookeeper.log') ? change(path, new TextDecoder().decode(bytes)) : { [path]: bytes }
    })
    expect(foundIn(await documentOf(Object.assign({}, ...changed)))).toEqual(plain)
  })
})

/** A layout that prints no thread leaves it open whose connection a leader closed: other lines tell. */
describe('as a Kafka distribution prints it, without threads and lines of the source', () => {
  const write = eachLine((line) => line.replace(HEADER, '[$1] $2 $5 (org.apache.zookeeper.server.quorum.$4)'))

  test.each([
    ...RUNS,
    '01-follower-transaction-timeout',
    '02-follower-paused',
    '25-connection-reset-in-path',
    '3.5.10-01-follower-transaction-timeout',
    '3.6.4-01-follower-transaction-timeout',
  ])('%s', async (run) => {
    const files = unpacked(`lib/analysis/fixtures/runs/${run}.tar.gz`)
    const changed = Object.entries(files).map(([path, bytes]): Files => {
      return path.endsWith('zookeeper.log') ? write(path, new TextDecoder().decode(bytes)) : { [path]: bytes }
    })
    const causesOf = ({ findings }: AnalysisDocument) =>
      findings.filter(({ severity }) => severity !== 'info').map(({ cause, sids }) => ({ cause, sids }))
    expect(causesOf(await documentOf(Object.assign({}, ...changed)))).toEqual(causesOf(await documentOf(files)))
  })
})

test('all servers in one file, line by line as they came', async () => {
  const files = unpacked('lib/analysis/fixtures/runs/07-quorum-loss.tar.gz')
  const logs = Object.entries(files).filter(([path]) => path.endsWith('zookeeper.log'))
  const records = logs
    .flatMap(([, bytes]) => recordsOf(new TextDecoder().decode(bytes)))
    .sort(([a], [b]) => (a!.slice(0, 23) < b!.slice(0, 23) ? -1 : a!.slice(0, 23) > b!.slice(0, 23) ? 1 : 0))
  const configurations = Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('zookeeper.log')))
  const apart = foundIn(await documentOf(files))
  const together = foundIn(await documentOf({ ...configurations, 'all.log': encode(`${records.flat().join('\n')}\n`) }))
  expect(together.findings.map(({ cause, sids }) => ({ cause, sids }))).toEqual(
    apart.findings.map(({ cause, sids }) => ({ cause, sids })),
  )
})
