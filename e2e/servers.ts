import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer as startProcess } from '../scripts/server-process.mjs'

export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

/** A further server of the same build, with a data folder of its own, until `stop`. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-server-'))
  const { url, end } = await startProcess({ DATA_DIR: folder, ...env })
  return {
    url,
    async stop() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
