import { execFileSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'

/** Writes real lines of a leader, over and over, until the file has this size; gives its size. */
export function largeLog(path, size) {
  const lines = execFileSync('tar', [
    'xzOf',
    'e2e/fixtures/01-follower-transaction-timeout.tar.gz',
    'servers/36/zookeeper.log',
  ])
  const file = openSync(path, 'w')
  let written = 0
  while (written < size) written += writeSync(file, lines)
  closeSync(file)
  return written
}
