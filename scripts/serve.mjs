/** Serves the built product in this process, so that a signal sent to it stops the server. HOST opts in to other addresses. */
import { Server } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { endWhenAsked } from './end-when-asked.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

// Next would wait for clients that go on sending, and says 143; the database of shared incidents is lib/server/server.ts.
process.env.NEXT_MANUAL_SIG_HANDLE = '1'
const servers = new Set()
endWhenAsked(servers, () => globalThis[Symbol.for('quorumscope.server')]?.close())

// Next keeps an X-Forwarded-For that the caller invented: who really called stands at its end (lib/server/address.ts).
const emit = Server.prototype.emit
Server.prototype.emit = function (event, ...args) {
  if (event === 'listening') servers.add(this)
  const request = event === 'request' ? args[0] : undefined
  if (request) {
    const hops = [request.headers['x-forwarded-for'], request.socket.remoteAddress]
    request.headers['x-forwarded-for'] = hops.filter(Boolean).join(', ')
  }
  return emit.call(this, event, ...args)
}

const host = process.env.HOST ?? '127.0.0.1'
const port = process.env.PORT ?? '3000'
process.argv = [process.argv[0], 'next', 'start', '-H', host, '-p', port]
createRequire(import.meta.url)('../node_modules/next/dist/bin/next')
