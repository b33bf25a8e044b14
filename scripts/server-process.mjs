/** Servers of the built product, for tests and `npm run torture`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/**
 * Starts one on a free port and waits until it answers.
 * @param {Readonly<Record<string, string>>} env
 */
export async function startServer(env) {
  const port = await freePort()
  const child = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url))], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await fetch(`${url}/api/health`).catch(() => null))?.ok) await sleep(50)
  if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`)
  return {
    url,
    /**
     * Gives its exit code; null where the signal ended it.
     * @param {NodeJS.Signals} signal
     */
    async end(signal) {
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code] = await ended
      return code
    },
  }
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}
