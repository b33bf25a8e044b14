/**
 * Speed as ratios in one run, each measure alternated with its opponent: `npm run bench [PART OF A TITLE…]`.
 * A decode of a log against a plain newline scan of the same bytes; a decode of a segment by two workers in Chromium, and
 * `dump-log` to a file, against the real tool, where KAFKA_DUMP_LOG_LAB names a folder with its `run.sh` and `make-large.sh` and
 * Java is there. Segments are of BENCH_SEGMENT (128MiB), each is read BENCH_ROUNDS (5) times.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { browserDecoder } from './bench/browser-decoder.mjs'
import { compare } from './bench/compare.mjs'
import { dumpLogCommand } from './bench/dump-log-command.mjs'
import { dumpLogOpponent } from './bench/dump-log-opponent.mjs'
import { largeLog } from './bench/large-log.mjs'

const SEGMENTS = [
  ['none', 1],
  ['none', 100],
  ['gzip', 100],
  ['snappy', 100],
  ['lz4', 100],
  ['zstd', 100],
]

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'quorumscope-bench-'))
try {
  const measures = await load('scripts/bench/measures.ts')
  await benchLog(measures)
  await benchSegments()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function benchLog({ decodeFile, scanNewlines }) {
  const title = 'server log, every pattern'
  if (!isWanted(title)) return
  const path = join(scratch, 'zookeeper.log')
  const bytes = largeLog(path, 128 * 1024 * 1024)
  await compare(title, bytes, {
    decode: () => decodeFile('zookeeper/server-log', path),
    'newline scan': () => scanNewlines(path),
  })
}

async function benchSegments() {
  const opponent = dumpLogOpponent(scratch)
  const browser = opponent === null ? null : await browserDecoder(scratch)
  if (opponent === null || browser === null) {
    console.log('segment: kafka-dump-log, Java or Chromium is not here, so there is nothing to compare')
    return
  }
  const command = await dumpLogCommand(scratch)
  const size = process.env.BENCH_SEGMENT ?? '128MiB'
  try {
    for (const [codec, recordsPerBatch] of SEGMENTS) {
      const title = `segment of ${size}, ${codec}, ${recordsPerBatch} a batch`
      if (!isWanted(title)) continue
      await opponent.withSegment({ codec, recordsPerBatch, size }, async (path, bytes) => {
        await browser.open(path)
        let decoded = null
        await compare(title, bytes, {
          'decode in Chromium': async () => {
            decoded = await browser.decode('kafka/segment')
            return decoded
          },
          'dump-log --print-data-log': () => command.dump(path),
          'kafka-dump-log --print-data-log': () => opponent.dump(path),
        })
        for (const [table, { rows, bytes: held }] of Object.entries(decoded.tables))
          console.log(`${title}: ${rows} ${table}, ${(held / rows).toFixed(1)} bytes each`)
      })
    }
  } finally {
    await browser.close()
  }
}

function isWanted(title) {
  const parts = process.argv.slice(2)
  return parts.length === 0 || parts.some((part) => title.includes(part))
}

/** The product's TypeScript, bundled for this Node. */
async function load(entry) {
  const outfile = join(scratch, 'measures.mjs')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
