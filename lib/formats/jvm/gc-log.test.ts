import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkFormat, decodeBytes } from '../testing.ts'
import { gcLog } from './gc-log.ts'
import { parseUnified } from './unified-line.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function stopsOf(text: string) {
  const { rows } = await decodeBytes(gcLog, encode(text), 'gc.log')
  return rows.stops!.map(({ kind, what, time, uptime, length }) => ({
    ...{ kind, what, uptime, ms: Math.round((length as number) * 1_000) / 1_000 },
    time: Number.isNaN(time) ? null : new Date(time as number).toISOString(),
  }))
}

describe('unified, as real JVMs print it', () => {
  test.each([
    ['g1-java17', 'Pause Young (Normal) (G1 Evacuation Pause)', 4.261, 'G1CollectForAllocation'],
    ['g1-nanoseconds-java17', 'Pause Young (Normal) (G1 Evacuation Pause)', 7.365, 'G1CollectForAllocation'],
    ['parallel-java17', 'Pause Young (Allocation Failure)', 56.088, 'ParallelGCFailedAllocation'],
    ['serial-java17', 'Pause Young (Allocation Failure)', 6.416, 'GenCollectForAllocation'],
    ['shenandoah-java17', 'Pause Init Mark (unload classes)', 0.033, 'ShenandoahInitMark'],
    ['z-java17', 'Pause Mark Start', 0.011, 'ZMarkStart'],
    ['z-java25', 'Pause Mark Start (Major)', 0.028, 'ZMarkStartYoungAndOld'],
  ])('%s', async (name, pause, ms, operation) => {
    const bytes = gunzipSync(readFileSync(new URL(`./fixtures/${name}.log.gz`, import.meta.url)))
    const { rows, diagnostics } = await checkFormat(gcLog, new Uint8Array(bytes), 'gc.log', 20)
    const [first] = rows.stops!.filter(({ kind }) => kind === 'gc')
    expect(first).toMatchObject({ what: pause })
    expect(first!.length).toBeCloseTo(ms, 3)
    const [safepoint] = rows.stops!.filter(({ kind }) => kind === 'safepoint')
    expect(safepoint).toMatchObject({ what: operation })
    expect(safepoint!.length as number).toBeGreaterThanOrEqual(ms)
    expect(rows.clock).toHaveLength(2)
    expect(diagnostics).toEqual([])
    expect(gcLog.recognize(new Uint8Array(bytes), 'x')).toBe(0.95)
  })

  test.each([
    ['[2026-11-25T01:59:34.464+0000][0.171s][info][gc] x', Date.UTC(2026, 10, 25, 1, 59, 34, 464), 171, 'gc'],
    [
      '[2026-11-25T09:59:34,464+0800][info ][gc,start    ] x',
      Date.UTC(2026, 10, 25, 1, 59, 34, 464),
      Number.NaN,
      'gc,start',
    ],
    ['[1795571977185ms][3092839ns][zk-1.host][4059][info][gc       ] x', 1795571977185, 3.092839, 'gc'],
    ['[0.005s][info] x', Number.NaN, 5, ''],
    ['[83ms][gc] x', Number.NaN, 83, ''],
  ])('%s', (line, time, uptime, tags) => {
    const { message, ...rest } = parseUnified(line)!
    expect(message).toBe('x')
    expect(rest.tags).toBe(tags)
    expect(rest.time).toBe(time)
    expect(Math.round(rest.uptime * 1e6) / 1e6).toBe(uptime)
  })

  test('the stop before JDK 13: a line of its own, printed at its end', async () => {
    const stopped =
      'Total time for which application threads were stopped: 2.5000000 seconds, Stopping threads took: 0.1 seconds'
    expect(await stopsOf(`[2018-05-14T10:00:10.000+0200][info][safepoint] ${stopped}\n`)).toMatchObject([
      { kind: 'safepoint', ms: 2_500, time: '2018-05-14T08:00:07.500Z' },
    ])
  })
})

describe('JDK 8', () => {
  const AT = '2014-05-13T10:00:00.123+0200: 12.345: '
  test.each([
    [
      'Parallel',
      '[GC (Allocation Failure) [PSYoungGen: 65536K->10748K(76288K)] 65536K->10756K(251392K), 0.0123456 secs] [Times: user=0.05 sys=0.01, real=0.01 secs]',
      'GC (Allocation Failure)',
      12.346,
    ],
    [
      'Parallel, full',
      '[Full GC (System.gc()) [PSYoungGen: 10K->0K(76K)] [ParOldGen: 8K->9K(175K)] 18K->9K(251K), [Metaspace: 2K->2K(1056K)], 5.4321 secs] [Times: user=9.0 sys=0.1, real=5.43 secs]',
      'Full GC (System.gc())',
      5432.1,
    ],
    [
      'CMS, young',
      '[GC (Allocation Failure) 2014-05-13T10:00:00.123+0200: 12.345: [ParNew: 78656K->8703K(78656K), 0.0521 secs] 78656K->20K(253K), 0.0522 secs] [Times: user=0.1 sys=0.0, real=0.05 secs]',
      'GC (Allocation Failure)',
      52.2,
    ],
    [
      'CMS, initial mark',
      '[GC (CMS Initial Mark) [1 CMS-initial-mark: 0K(175104K)] 53212K(253952K), 0.0134 secs] [Times: user=0.01 sys=0.00, real=0.01 secs]',
      'GC (CMS Initial Mark)',
      13.4,
    ],
    [
      'Serial',
      '[GC (Allocation Failure) 12.345: [DefNew: 8K->1K(9K), 0.0045 secs] 8K->2K(29K), 0.0046 secs]',
      'GC (Allocation Failure)',
      4.6,
    ],
    [
      'G1',
      '[GC pause (G1 Evacuation Pause) (young) 24M->4M(256M), 0.0051 secs]',
      'GC pause (G1 Evacuation Pause) (young)',
      5.1,
    ],
    [
      'G1, remark',
      '[GC remark 12.400: [Finalize Marking, 0.0001 secs] 12.401: [GC ref-proc, 0.0002 secs], 0.0044 secs]',
      'GC remark',
      4.4,
    ],
  ])('%s', async (_, message, what, ms) => {
    expect(await stopsOf(`${AT}${message}\n`)).toEqual([
      { kind: 'gc', what, ms, uptime: 12_345, time: '2014-05-13T08:00:00.123Z' },
    ])
  })

  test('an entry of several lines is one stop: G1 with details, and survivors printed in between', async () => {
    const text = [
      `${AT}[GC pause (G1 Evacuation Pause) (young), 0.0061 secs]`,
      '   [Parallel Time: 5.1 ms, GC Workers: 2]',
      '   [Eden: 24.0M(24.0M)->0.0B(13.0M) Survivors: 0.0B->3072.0K Heap: 24.0M(256.0M)->4012.0K(256.0M)]',
      ' [Times: user=0.01 sys=0.00, real=0.01 secs]',
      '2014-05-13T10:00:01.000+0200: [GC (Allocation Failure) 2014-05-13T10:00:01.000+0200: [ParNew',
      'Desired survivor size 4456448 bytes, new threshold 1 (max 6)',
      ': 78656K->8703K(78656K), 1.0521 secs] 78656K->20K(253K), 1.0522 secs] [Times: user=0.1 sys=0.0, real=1.05 secs]',
      '',
    ].join('\n')
    expect(await stopsOf(text)).toMatchObject([
      { what: 'GC pause (G1 Evacuation Pause) (young)', ms: 6.1 },
      { what: 'GC (Allocation Failure)', ms: 1052.2, time: '2014-05-13T08:00:01.000Z' },
    ])
  })

  test('the stopped time is printed at its end; concurrent phases stop nobody', async () => {
    const text = [
      '12.000: [CMS-concurrent-mark: 0.020/0.020 secs] [Times: user=0.03 sys=0.00, real=0.02 secs]',
      '13.000: [GC concurrent-root-region-scan-end, 0.0010 secs]',
      '15.500: Total time for which application threads were stopped: 1.5000 seconds, Stopping threads took: 0.0001 seconds',
    ].join('\n')
    expect(await stopsOf(text)).toEqual([{ kind: 'safepoint', what: '', ms: 1_500, uptime: 14_000, time: null }])
  })
})

test.each([
  ['a log of a server', '2023-09-01 04:02:01,662 [myid:13] - INFO  [main:Q@1] - GC(0) Pause\n', 0],
  ['another program with decorations', '[2023-09-01 04:02:01,662] INFO x (kafka.Y)\n'.repeat(9), 0],
  ['one line and the name', '[0.005s][info][gc] Using G1\nx\nx\n', 0.9],
])('recognised: %s', (_, text, score) => {
  expect(gcLog.recognize(encode(text), 'zk-gc.log')).toBe(score)
})
