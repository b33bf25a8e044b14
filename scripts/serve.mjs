/** Serves the built product in this process, so that a signal sent to it stops the server. HOST opts in to other addresses. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
const host = process.env.HOST ?? '127.0.0.1'
const port = process.env.PORT ?? '3000'
process.argv = [process.argv[0], 'next', 'start', '-H', host, '-p', port]
createRequire(import.meta.url)('../node_modules/next/dist/bin/next')
