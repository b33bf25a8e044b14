/** Serves the built product in this process, so that a signal sent to it stops the server. HOST opts in to other addresses. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
// Next ends the process; the database of shared incidents (lib/server/server.ts) is closed before.
for (const signal of ['SIGTERM', 'SIGINT'])
  process.prependListener(signal, () => void globalThis[Symbol.for('quorumscope.server')]?.close())

const host = process.env.HOST ?? '127.0.0.1'
const port = process.env.PORT ?? '3000'
process.argv = [process.argv[0], 'next', 'start', '-H', host, '-p', port]
createRequire(import.meta.url)('../node_modules/next/dist/bin/next')
