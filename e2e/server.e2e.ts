import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { missing, nothingConfirmed, send } from '../scripts/incident-senders.mjs'
import { findPostgres, startPostgres } from '../scripts/postgres.mjs'
import { startServer } from '../scripts/server-process.mjs'
import { Sharing } from './sharing.ts'
import { Workbench } from './workbench.ts'

/** Environment of servers on one empty database, until `remove`. */
async function placeOf(database: string) {
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-server-'))
  const postgres = database === 'postgres' ? await startPostgres({ durable: false }) : null
  return {
    folder,
    env: {
      ...{ DATA_DIR: folder, SHARES_PER_HOUR: '1000000', WRITES_PER_HOUR: '1000000' },
      ...(postgres && { DATABASE_URL: postgres.url }),
    },
    async remove() {
      await postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

for (const database of ['sqlite', 'postgres']) {
  test(`several processes on one ${database} write at once and serve the same incidents`, async () => {
    test.skip(database === 'postgres' && findPostgres() === undefined, 'there is no Postgres here')
    const place = await placeOf(database)
    const servers = await Promise.all([1, 2, 3].map(() => startServer(place.env)))
    const confirmed = nothingConfirmed()
    let isSending = true
    const senders = servers.flatMap(({ url }) => [1, 2].map(() => send(url, confirmed, () => isSending)))
    await expect.poll(() => confirmed.incidents.size, { timeout: 30_000 }).toBeGreaterThan(11)
    isSending = false
    await Promise.all(senders)
    expect(confirmed.notes.length).toBeGreaterThan(0)
    for (const { url } of servers) expect(await missing(url, confirmed)).toEqual([])
    expect(await Promise.all(servers.map(({ end }) => end('SIGTERM')))).toEqual([0, 0, 0])
    await place.remove()
  })

  test(`a server on ${database} that is asked to end keeps what it confirmed and leaves nothing half made`, async () => {
    test.skip(database === 'postgres' && findPostgres() === undefined, 'there is no Postgres here')
    const place = await placeOf(database)
    const confirmed = nothingConfirmed()
    const server = await startServer(place.env)
    let isAlive = true
    const senders = [1, 2, 3, 4].map(() => send(server.url, confirmed, () => isAlive))
    await expect.poll(() => confirmed.notes.length, { timeout: 30_000 }).toBeGreaterThan(3)
    await sleep(100)
    expect(await server.end('SIGTERM')).toBe(0)
    isAlive = false
    await Promise.all(senders)
    for (const file of readdirSync(place.folder).filter((name) => name.endsWith('-wal')))
      expect(statSync(join(place.folder, file)).size).toBe(0)
    const next = await startServer(place.env)
    expect(await missing(next.url, confirmed)).toEqual([])
    expect(await next.end('SIGTERM')).toBe(0)
    await place.remove()
  })
}

test('on a full disk nothing is lost: the page says so, and shares once there is room', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-disk-'))
  test.skip(!mounted(folder), 'a small disk takes root')
  const server = await startServer({ DATA_DIR: folder, MAX_BUNDLE_MIB: '4', SHARES_PER_HOUR: '1000' })
  try {
    const filler = await filled(server.url)
    const workbench = new Workbench(page)
    const sharing = new Sharing(page)
    await page.goto(server.url)
    await workbench.openSample()
    await sharing.writeNote('Still here')
    await sharing.openDialog()
    await page.getByRole('button', { name: 'Encrypt and create link' }).click()
    await expect(page.getByRole('alert').getByText(/nearly full/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as file' }).first()).toBeEnabled()
    for (const id of filler) {
      const headers = { origin: server.url, 'incident-manage-secret': id }
      expect((await fetch(`${server.url}/api/incidents/${id}`, { method: 'DELETE', headers })).status).toBe(204)
    }
    await page.getByRole('button', { name: 'Try again' }).click()
    await sharing.links()
    await page.keyboard.press('Escape')
    await sharing.expectNote('Still here')
  } finally {
    await server.end('SIGKILL')
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Shares until there is no space for more; ids of what was shared. */
async function filled(url: string): Promise<readonly string[]> {
  const confirmed = nothingConfirmed()
  let isSending = true
  const sender = send(url, confirmed, () => isSending)
  await expect.poll(() => [...confirmed.refused], { timeout: 30_000 }).toEqual([507])
  isSending = false
  await sender
  expect(confirmed.incidents.size).toBeGreaterThan(0)
  return [...confirmed.incidents.keys()]
}

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
