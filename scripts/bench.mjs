/**
 * Speed as ratios in one run, each measure alternated with its opponent: `npm run bench`.
 * A decode of a log against a plain newline scan of the same bytes; a decode of a segment, and `dump-log`, against the real tool,
 * where KAFKA_DUMP_LOG_LAB names a folder with its `run.sh` and `make-large.sh` and Java is there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { compare } from './bench/compare.mjs'
import { dumpLogCommand } from './bench/dump-log-command.mjs'
import { dumpLogOpponent } from './bench/dump-log-opponent.mjs'
import { largeLog } from './bench/large-log.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'quorumscope-bench-'))
try {
  const measures = await load('scripts/bench/measures.ts')
  await benchLog(measures)
  await benchSegments(measures)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function benchLog({ decodeFile, scanNewlines }) {
  const path = join(scratch, 'zookeeper.log')
  const bytes = largeLog(path, 128 * 1024 * 1024)
  await compare('server log, every pattern', bytes, {
    decode: () => decodeFile('zookeeper/server-log', path),
    'newline scan': () => scanNewlines(path),
  })
}

async function benchSegments({ decodeFile }) {
  const opponent = dumpLogOpponent(scratch)
  if (opponent === null) {
    console.log('segment: kafka-dump-log or Java is not here, so there is nothing to compare with')
    return
  }
  const command = dumpLogCommand(scratch)
  for (const [codec, recordsPerBatch] of [
    ['none', 1],
    ['none', 100],
    ['gzip', 100],
    ['snappy', 100],
    ['lz4', 100],
    ['zstd', 100],
  ]) {
    const { path, bytes } = opponent.segment(codec, recordsPerBatch)
    await compare(`segment, ${codec}, ${recordsPerBatch} records a batch`, bytes, {
      decode: () => decodeFile('kafka/segment', path),
      'kafka-dump-log --print-data-log': () => opponent.dump(path),
    })
    await compare(`dump-log, ${codec}, ${recordsPerBatch} records a batch`, bytes, {
      'dump-log --print-data-log': () => command.dump(path),
      'kafka-dump-log --print-data-log': () => opponent.dump(path),
    })
  }
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
