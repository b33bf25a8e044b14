import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const RELEASE = '4.4.0'

/** The real tool and its generator of large segments, or null where they or Java are missing. */
export function dumpLogOpponent(scratch) {
  const lab = process.env.KAFKA_DUMP_LOG_LAB ?? '../shared/lab/kafka-dump-log'
  if (!existsSync(join(lab, 'run.sh')) || spawnSync('java', ['-version']).status !== 0) return null
  const size = process.env.BENCH_SEGMENT ?? '128MiB'
  return {
    segment(codec, recordsPerBatch) {
      const folder = join(scratch, `${codec}-${recordsPerBatch}`)
      must(join(lab, 'make-large.sh'), [folder, size, codec, String(recordsPerBatch)])
      const path = join(folder, '00000000000000000000.log')
      return { path, bytes: statSync(path).size }
    },
    dump(path) {
      must(join(lab, 'run.sh'), [RELEASE, '--files', path, '--print-data-log'])
    },
  }
}

function must(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}
