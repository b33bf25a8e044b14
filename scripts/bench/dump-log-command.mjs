import { join } from 'node:path'
import { runToFile } from './run-to-file.mjs'

/** The product's own `dump-log`, bundled and run as a person runs it. */
export async function dumpLogCommand(scratch) {
  const folder = join(scratch, 'cli')
  const node = (args) => runToFile(join(scratch, 'ours.txt'), process.execPath, args)
  await node(['scripts/bundle-cli.mjs', folder])
  return { dump: (path) => node([join(folder, 'cli.mjs'), 'dump-log', '--files', path, '--print-data-log']) }
}
