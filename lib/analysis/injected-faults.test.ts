/** Ensembles that were broken on purpose: the cause, its servers, and nothing else, whatever is missing or off. */
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parseTarHeader, RECORD_SIZE } from '../containers/tar-header.ts'
import { openTexts } from '../model/testing.ts'
import { parseEvidence } from '../words/evidence.ts'
import { analyse } from './analyse.ts'
import type { AnalysisDocument, Finding } from './document.ts'

/** What was done to an ensemble. */
interface Truth {
  readonly faults: readonly { readonly cause: string; readonly sids: readonly number[] }[]
  /** Truly there as well, though not the answer. */
  readonly mayAccompany: readonly string[]
  /** What cannot be told from the fault once a log is missing. */
  readonly alike: readonly string[]
  /** That the ensemble held once it was steady; null: none. */
  readonly election: { readonly leader: number; readonly epoch: number } | null
  readonly electionsKnown: boolean
  readonly quorumLost: boolean
  readonly steadyAt: string | null
}
type Texts = Readonly<Record<string, string>>

const folder = new URL('fixtures/runs/', import.meta.url)
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))

function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Truth
}

function textsOf(name: string): Texts {
  const bytes = gunzipSync(readFileSync(new URL(`${name}.tar.gz`, folder)))
  const texts: Record<string, string> = {}
  for (let at = 0; at < bytes.length; ) {
    const header = parseTarHeader(bytes.subarray(at, at + RECORD_SIZE))
    if (header === null) break
    const start = at + RECORD_SIZE
    texts[header.name] = bytes.toString('utf8', start, start + header.size)
    at = start + Math.ceil(header.size / RECORD_SIZE) * RECORD_SIZE
  }
  return texts
}

async function diagnosed(texts: Texts): Promise<AnalysisDocument> {
  return analyse(await openTexts(texts), { zones: new Map(), defaultZone: 'UTC', product: '0' }).document
}

const LOG = /^servers\/([^/]+)\/[^/]*\.log/
function without(sid: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([path]) => LOG.exec(path)?.[1] !== sid))
}

function only(sid: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([path]) => !LOG.test(path) || LOG.exec(path)?.[1] === sid))
}

const STAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d),(\d{3})/gm
/** The same log by a clock that is `ms` ahead. */
function ahead(sid: string, ms: number, texts: Texts): Texts {
  const later = (_: string, day: string, time: string, fraction: string): string =>
    new Date(Date.parse(`${day}T${time}.${fraction}Z`) + ms)
      .toISOString()
      .replace('T', ' ')
      .replace('.', ',')
      .replace('Z', '')
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      LOG.exec(path)?.[1] === sid ? text.replaceAll(STAMP, later) : text,
    ]),
  )
}

function isLoud({ severity }: Finding): boolean {
  return severity !== 'info'
}

function checkAgainst(truth: Truth, document: AnalysisDocument): void {
  const causes = truth.faults.map(({ cause }) => cause)
  const { findings, elections, quorumLosses } = document
  const named = truth.faults.map(({ cause }) => ({
    cause,
    sids: [...new Set(findings.filter((one) => one.cause === cause).flatMap(({ sids }) => sids))].sort((a, b) => a - b),
  }))
  expect(named.map(({ cause, sids }, i) => ({ cause, sids: truth.faults[i]!.sids.length === 0 ? [] : sids }))).toEqual(
    truth.faults,
  )
  for (const { cause } of truth.faults) expect(findings.map((one) => one.cause)).toContain(cause)
  const others = findings.filter((one) => isLoud(one) && ![...causes, ...truth.mayAccompany].includes(one.cause))
  expect(others.map(({ cause, sids }) => ({ cause, sids }))).toEqual([])
  const since = (to: string | null): boolean => to === null || to >= (truth.steadyAt ?? '')
  expect(quorumLosses.some(({ to }) => since(to))).toBe(truth.quorumLost)
  if (!truth.electionsKnown) return
  const held = elections.filter(({ kind, to }) => kind === 'ensemble' && since(to))
  const last = held.at(-1)
  expect(last === undefined ? null : { leader: last.leaderAfter, epoch: last.epochAfter }).toEqual(truth.election)
}

/** The server that the test takes away, or sets the clock of: one that the fault was in. */
function serverOf(texts: Texts, truth: Truth): string {
  const sids = Object.keys(texts).flatMap((path) => LOG.exec(path)?.[1] ?? [])
  return String(truth.faults[0]?.sids[0] ?? sids[0])
}

test.each(names)('%s: cause, servers, election, and nothing else above info', async (name) => {
  const document = await diagnosed(textsOf(name))
  checkAgainst(truthOf(name), document)
  for (const { confidence, evidence, chain } of document.findings) {
    expect(evidence.length).toBeGreaterThan(0)
    if (confidence !== 'proven') continue
    expect(new Set(evidence.map((text) => parseEvidence(text)?.file)).size).toBeGreaterThan(1)
    expect(chain.some(({ rule, evidence }) => rule !== null && evidence !== null)).toBe(true)
  }
})

test.each(names)('%s: without the log of a server, nothing wrong is sure', async (name) => {
  const [truth, texts] = [truthOf(name), textsOf(name)]
  const { findings } = await diagnosed(without(serverOf(texts, truth), texts))
  const right = [...truth.faults.map(({ cause }) => cause), ...truth.mayAccompany]
  const wrong = findings.filter((one) => isLoud(one) && !right.includes(one.cause))
  expect(wrong.filter(({ confidence }) => confidence === 'proven' || confidence === 'bounded')).toEqual([])
  for (const { cause } of wrong) expect(truth.alike).toContain(cause)
})

test.each(names)('%s: by the log of one server alone, nothing wrong is sure', async (name) => {
  const [truth, texts] = [truthOf(name), textsOf(name)]
  const { findings } = await diagnosed(only(serverOf(texts, truth), texts))
  const right = [...truth.faults.map(({ cause }) => cause), ...truth.mayAccompany, ...truth.alike, ...ONE_SIDE]
  expect(findings.filter((one) => isLoud(one) && !right.includes(one.cause))).toEqual([])
})

/** What any fault may look like to one that knows nothing of the others. */
const ONE_SIDE = ['follower_crash']

test.each([
  ['04-leader-paused', '9', ['leader_frozen_election']],
  ['06-leader-partitioned', '4', ['leader_network_partition']],
  ['17-two-faults', '37', ['follower_frozen']],
  ['07-quorum-loss', '3', ['quorum_loss']],
])('%s, by its leader alone', async (name, leader, causes) => {
  const { findings } = await diagnosed(only(leader, textsOf(name)))
  expect(findings.filter(isLoud).map(({ cause }) => cause)).toEqual(causes)
  expect(findings.filter(({ confidence }) => confidence === 'proven')).toEqual([])
})

/** A little, more than the slack between servers, and a zone. */
const OFF = [-1_200, 5_000, -60_000, 3_600_000]

test.each(names.map((name, i) => ({ name, ms: OFF[i % OFF.length]! })))(
  '$name: with a clock that is $ms ms ahead',
  async ({ name, ms }) => {
    const [truth, texts] = [truthOf(name), textsOf(name)]
    checkAgainst(truth, await diagnosed(ahead(serverOf(texts, truth), ms, texts)))
  },
)
