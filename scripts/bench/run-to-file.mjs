import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'

/** Runs a command with its output in a file, as a person keeps it. */
export function runToFile(path, command, args) {
  const file = openSync(path, 'w')
  try {
    const { status } = spawnSync(command, args, { stdio: ['ignore', file, 'inherit'] })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
  } finally {
    closeSync(file)
  }
}
