/** A server that is asked to end finishes what it was sent: what is answered with 201 is kept, and nothing stays half made. */
import { setTimeout as sleep } from 'node:timers/promises'

/** An upload that takes longer (ms) is given up; whoever starts and stops servers waits 10 s, as a rule, before it kills. */
const PATIENCE = 5_000
/** Connections that are kept open are looked at this often (ms) for whether anything is still under way on them. */
const EVERY = 50

/**
 * On SIGTERM and SIGINT: no new connection, the answers that are under way, then `close`, exit code 0.
 * @param {ReadonlySet<import('node:http').Server>} servers
 * @param {() => Promise<void> | undefined} close
 */
export function endWhenAsked(servers, close) {
  let isEnding = false
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, async () => {
      if (isEnding) return
      isEnding = true
      await Promise.race([allAnswered(servers), sleep(PATIENCE)])
      for (const server of servers) server.closeAllConnections()
      await close()
      process.exit(0)
    })
}

async function allAnswered(servers) {
  let open = servers.size
  for (const server of servers) server.close(() => open--)
  while (open > 0) {
    for (const server of servers) server.closeIdleConnections()
    await sleep(EVERY)
  }
}
