/** A Postgres of the system's packages, started for tests on 127.0.0.1 and thrown away: never one that holds anything. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './server-process.mjs'

/** Folder of `initdb` and `postgres`, or undefined where this machine has none. */
export function findPostgres() {
  return [...debianFolders(), ...(process.env.PATH ?? '').split(delimiter)].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

/** Newest first. */
function debianFolders() {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, 'bin'))
}

/**
 * An empty database, and what can be done to it. `durable: false` skips waiting for the disk, for tests that do not kill it.
 * @param {{ durable?: boolean }} [options]
 */
export async function startPostgres({ durable = true } = {}) {
  const bin = findPostgres()
  if (bin === undefined) throw new Error('There is no Postgres here: its folder of programs was looked for in PATH.')
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-postgres-'))
  const data = join(folder, 'data')
  const user = ordinaryUser()
  if (user) chownSync(folder, user.uid, user.gid)
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'quorumscope', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    stdio: 'ignore',
    cwd: folder,
    ...user,
  })
  const port = await freePort()
  let running = await run()
  return {
    url: `postgres://quorumscope@127.0.0.1:${port}/postgres`,
    /** As a machine that loses power would, but for what the system still writes. */
    async crash() {
      await ended(running, 'SIGKILL')
      running = await run()
    },
    async stop() {
      await ended(running, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }

  /** Right after a crash the dead server's children still hold its memory for a moment: then it is tried again. */
  async function run() {
    for (let attempt = 0; attempt < 50; attempt++) {
      const options = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`, '-c', 'max_connections=60']
      if (!durable) options.push('-c', 'fsync=off')
      const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
        stdio: 'ignore',
        cwd: folder,
        ...user,
      })
      process.once('exit', () => server.kill('SIGQUIT'))
      if (await answers(server)) return server
    }
    throw new Error('Postgres did not start.')
  }

  async function answers(server) {
    for (let waited = 0; waited < 300 && server.exitCode === null && server.signalCode === null; waited++) {
      if (isReady(server.pid)) return true
      await sleep(100)
    }
    if (server.exitCode === null) server.kill('SIGQUIT')
    return false
  }

  /** The first line of `postmaster.pid` is whose it is, the last its state. */
  function isReady(pid) {
    try {
      const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
      return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
    } catch {
      return false // not written yet
    }
  }
}

async function ended(server, signal) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await exit
}

/** Postgres refuses to run as root. */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return undefined
}
