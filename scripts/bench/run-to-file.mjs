import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'

/** Runs a command with its output in a file, as a person keeps it. */
export async function runToFile(path, command, args) {
  const file = await open(path, 'w')
  try {
    const child = spawn(command, args, { stdio: ['ignore', file.fd, 'inherit'] })
    const status = await new Promise((ended, failed) => child.on('close', ended).on('error', failed))
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
  } finally {
    await file.close()
  }
}
