/** From real evidence to findings: the reference incident, and ensembles that were broken on purpose. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import { memorySpool } from '../containers/testing.ts'
import { Engine } from '../engine/engine.ts'
import { inProcess } from '../engine/in-process.ts'
import { parseEvidence } from '../words/evidence.ts'
import type { AnalysisDocument, Finding } from './document.ts'
import { hypotheses } from './hypotheses/registry.ts'

async function diagnosed(path: string, defaultZone = 'UTC'): Promise<AnalysisDocument> {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool, defaultZone })
  const bytes = new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))
  const name = path.split('/').at(-1)!
  engine.open([{ path: name, source: memorySource(bytes, name) }])
  await engine.idle()
  return engine.snapshot().document
}

function loud({ findings }: AnalysisDocument): Pick<Finding, 'cause' | 'sids'>[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ cause, sids }) => ({ cause, sids }))
}

/** Specification section 10. */
describe('the reference incident', () => {
  let document: AnalysisDocument
  let finding: Finding
  beforeAll(async () => {
    document = await diagnosed('public/samples/article.txt')
    finding = document.findings.find(({ cause }) => !cause.startsWith('segment') && !cause.startsWith('index'))!
  })

  test('the leader cut follower 13 off, and nothing else was wrong with the ensemble', () => {
    expect(finding).toMatchObject({
      ...{ cause: 'follower_cut_off_transaction_timeout', sids: [13], severity: 'critical' },
      ...{ confidence: 'proven', rootCause: null, from: '2023-09-01T04:01:50.248Z', to: null },
    })
    expect(document.findings.filter(({ ensemble }) => ensemble !== null)).toHaveLength(1)
    expect(document.incidents).toHaveLength(1)
  })

  test('the stall window is bounded, the limit behind it assumed', () => {
    expect(finding.chain[0]).toMatchObject({
      ...{ step: 'trigger', at: '2023-09-01T04:01:50.248Z', until: '2023-09-01T04:01:51.248Z' },
      ...{ sid: 13, confidence: 'bounded', rule: 'sync-limit' },
    })
    expect(finding.chain[0]?.text).toContain('assumes syncLimit 5')
    expect(finding.figures).toContainEqual({ value: '10 s', label: 'limit, 5 ticks', confidence: 'assumed' })
  })

  test('detector, action, effect, recovery, residue, each with its line', () => {
    const steps = finding.chain.map(({ at, sid, step, evidence }) => [
      at.slice(17, -1),
      sid,
      step,
      parseEvidence(evidence ?? '')?.line ?? null,
    ])
    expect(steps).toEqual([
      ['50.248', 13, 'trigger', 153],
      ['01.248', 37, 'detector', 153],
      ['01.248', 37, 'action', 154],
      ['01.662', 13, 'effect', 51],
      ['01.971', 13, 'recovery', 115],
      ['02.074', 13, 'recovery', 125],
      ['02.075', 13, 'recovery', 144],
      ['02.215', 13, 'recovery', null],
      ['01.662', 13, 'residue', 51],
    ])
  })

  test('why the connections stay few', () => {
    expect(finding.impact).toContain('04:02:01.662 to 04:02:01.971')
    expect(finding.impact).toContain('Few connections on 13 are the residue, not a fault')
  })

  test('all hypotheses are answered, and what cannot be told names what would decide it', () => {
    const verdicts = Object.fromEntries(document.ruleOuts.map(({ hypothesis, verdict }) => [hypothesis, verdict]))
    expect(Object.keys(verdicts)).toEqual(hypotheses.map(({ name }) => name))
    expect(verdicts).toMatchObject({
      ...{ epoch_changed: 'ruled_out', leader_changed: 'ruled_out', zxid_rollover: 'ruled_out' },
      ...{ previous_epoch_rolled_over: 'supported', quorum_lost: 'ruled_out', process_restarted: 'ruled_out' },
      ...{ slow_disk: 'cannot_tell', congested_path: 'cannot_tell', process_paused: 'cannot_tell' },
      ...{ network_partition: 'cannot_tell', connection_reset_in_the_path: 'ruled_out' },
    })
    const open = document.ruleOuts.find(({ hypothesis }) => hypothesis === 'slow_disk')!
    const ids = finding.missing.map(({ id }) => id)
    expect(open.decides.length).toBeGreaterThan(0)
    expect(ids).toEqual(expect.arrayContaining(open.decides))
    expect(finding.missing[0]?.what).toBe('Server 13 log, 04:01:48 to 04:02:03')
  })

  test('what to fetch is named by the clock of the server, whatever its zone', async () => {
    const { findings } = await diagnosed('public/samples/article.txt', '+08:00')
    const there = findings.find(({ cause }) => cause === finding.cause)!
    expect(there.from).toBe('2023-08-31T20:01:50.248Z')
    expect(there.missing[0]?.command).toBe(finding.missing[0]?.command)
    expect(there.missing[0]?.from).toBe('2023-08-31T20:01:48.248Z')
  })
})

const runs = [
  {
    path: 'e2e/fixtures/01-follower-transaction-timeout.tar.gz',
    expected: [{ cause: 'follower_cut_off_transaction_timeout', sids: [14] }],
    rootCause: 'slow_disk_sync',
  },
  { path: 'e2e/fixtures/03-leader-killed.tar.gz', expected: [{ cause: 'leader_crash_election', sids: [3] }] },
  {
    path: 'lib/analysis/fixtures/runs/04-leader-paused.tar.gz',
    expected: [{ cause: 'leader_frozen_election', sids: [9] }],
  },
  { path: 'e2e/fixtures/08-zxid-rollover.tar.gz', expected: [{ cause: 'zxid_rollover', sids: [2] }] },
  { path: 'lib/analysis/fixtures/runs/16-healthy.tar.gz', expected: [] },
]

describe.each(runs)('$path', ({ path, expected, rootCause }) => {
  let document: AnalysisDocument
  beforeAll(async () => {
    document = await diagnosed(path)
  })

  test('its cause and servers, and nothing else above info', () => {
    expect(loud(document)).toEqual(expected)
    expect(document.findings[0]?.rootCause?.cause).toBe(rootCause)
    expect(document.unexplained).toEqual([])
  })

  test('what is proven has a rule and the lines of two files', () => {
    for (const { confidence, evidence, chain } of document.findings) {
      expect(evidence.length).toBeGreaterThan(0)
      if (confidence !== 'proven') continue
      expect(new Set(evidence.map((text) => parseEvidence(text)?.file)).size).toBeGreaterThan(1)
      expect(chain.some(({ rule, evidence }) => rule !== null && evidence !== null)).toBe(true)
    }
  })

  test('every hypothesis has a verdict and a reason', () => {
    expect(document.ruleOuts.map(({ hypothesis }) => hypothesis)).toEqual(hypotheses.map(({ name }) => name))
    for (const { because } of document.ruleOuts) expect(because).toMatch(/\S/)
  })
})
