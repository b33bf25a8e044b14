import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runToFile } from './run-to-file.mjs'

const RELEASE = '4.4.0'

/** The real tool and its generator of large segments, or null where they or Java are missing. */
export function dumpLogOpponent(scratch) {
  const lab = process.env.KAFKA_DUMP_LOG_LAB ?? '../shared/lab/kafka-dump-log'
  if (!existsSync(join(lab, 'run.sh')) || spawnSync('java', ['-version']).status !== 0) return null
  const run = (command, args) => runToFile(join(scratch, 'theirs.txt'), join(lab, command), args)
  return {
    /** Writes a segment for as long as `use` works with it. */
    async withSegment({ codec, recordsPerBatch, size }, use) {
      const folder = join(scratch, `${codec}-${recordsPerBatch}`)
      await run('make-large.sh', [folder, size, codec, String(recordsPerBatch)])
      const path = join(folder, '00000000000000000000.log')
      await use(path, statSync(path).size)
      rmSync(folder, { recursive: true })
    },
    dump: (path) => run('run.sh', [RELEASE, '--files', path, '--print-data-log']),
  }
}
