import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The product's own `dump-log`, bundled and run as a person runs it. */
export function dumpLogCommand(scratch) {
  const folder = join(scratch, 'cli')
  node(['scripts/bundle-cli.mjs', folder])
  return { dump: (path) => node([join(folder, 'cli.mjs'), 'dump-log', '--files', path, '--print-data-log']) }
}

function node(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
}
