import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { findPostgres, startPostgres } from '../scripts/postgres.mjs'
import { folderOf } from './evidence.ts'
import { expectRulesKept } from './rules.ts'
import { startServer } from './servers.ts'
import { Sharing } from './sharing.ts'
import { Workbench } from './workbench.ts'

const FILES = join(folderOf('01-follower-transaction-timeout'), 'servers')

interface Story {
  readonly browser: Browser
  readonly url: string
  readonly passphrase: string
  readonly colorScheme: 'dark' | 'light'
}

/** Somebody with a browser of their own, and all that their page sends. */
async function person({
  browser,
  url,
  colorScheme,
}: Story): Promise<{ workbench: Workbench; sharing: Sharing; page: Page }> {
  const context = await browser.newContext({ baseURL: url, colorScheme, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  return { page, workbench: new Workbench(page), sharing: new Sharing(page) }
}

/** One shares; the other opens the link, drops the same files, writes a note, exports; the first sees the note, then deletes all. */
async function twoPeople(story: Story): Promise<void> {
  const author = await person(story)
  await author.workbench.open()
  await author.workbench.drop(FILES)
  await author.workbench.allRead()
  await author.workbench.openWorkbench()
  await author.sharing.writeNote('Paged at ten past four')
  const { link, manage } = await author.sharing.share({ title: 'A follower was dropped', passphrase: story.passphrase })
  await expectRulesKept(author.page, 'the link')
  await expect(author.page.getByText('0 bytes sent')).toHaveCount(0)

  const reader = await person(story)
  await reader.page.goto(link)
  expect(await reader.page.title()).not.toContain('A follower was dropped')
  if (story.passphrase !== '') await expectRulesKept(reader.page, 'passphrase')
  if (story.passphrase !== '') await reader.sharing.answerPassphrase(story.passphrase)
  await expect(reader.workbench.verdict).toHaveText(/./)
  await expect(reader.page.getByText(/^Made from \d+ files/)).toBeVisible()
  await expect(reader.page.getByText('A follower was dropped').first()).toBeVisible()
  await expect(reader.workbench.lines.first()).toBeVisible()
  await expectRulesKept(reader.page, 'shared incident')
  await reader.sharing.expectNote('Paged at ten past four')

  await reader.workbench.drop(FILES)
  await expect(reader.page.getByText(/every link works in full/)).toBeVisible({ timeout: 30_000 })
  await reader.sharing.writeNote('Seen on db-7.corp.example too', /^Seen on host-[A-Z]+ too$/)
  await reader.sharing.writeNote('It was the disk of the leader')
  await reader.page.getByRole('button', { name: 'Postmortem' }).click()
  const [saved] = await Promise.all([
    reader.page.waitForEvent('download', { timeout: 15_000 }),
    reader.page.getByRole('button', { name: 'Download Markdown' }).click(),
  ])
  expect(readFileSync(await saved.path(), 'utf8')).toContain('A follower was dropped')

  const again = await author.page.context().newPage()
  await again.goto(link)
  const sharing = new Sharing(again)
  if (story.passphrase !== '') await sharing.answerPassphrase(story.passphrase)
  await expect(new Workbench(again).verdict).toBeVisible()
  await sharing.expectNote('It was the disk of the leader')

  await author.sharing.lookAgain()
  await author.sharing.expectNote('It was the disk of the leader')
  await author.sharing.writeNote('On db-9.corp.example, too')
  await reader.page.getByRole('button', { name: 'Workbench' }).click()
  await reader.sharing.lookAgain()
  await reader.sharing.expectNote(/^On host-[A-Z]+, too$/)
  await author.sharing.removeNote('On db-9.corp.example, too')
  await reader.sharing.removeNote('It was the disk of the leader')
  await reader.sharing.removeNote(/Seen on host-/)
  await expect
    .poll(async () => {
      await author.sharing.lookAgain()
      return author.sharing.notes()
    })
    .toEqual(['Paged at ten past four'])

  // in another profile: the author is told, and has the link no more
  const manager = await reader.page.context().newPage()
  await manager.goto(manage)
  await expectRulesKept(manager, 'manage link')
  await manager.getByRole('button', { name: '90 days' }).click()
  await expect(manager.getByText(/^It is kept until/)).toBeVisible()
  await manager.getByRole('button', { name: 'Delete', exact: true }).click()
  await manager.getByRole('button', { name: 'Delete it for everyone' }).click()
  await expect(manager.getByText('It is deleted.')).toBeVisible()
  await author.sharing.lookAgain()
  await expect(author.page.getByText(/^The link of “A follower was dropped” is gone/)).toBeVisible()
  await reader.page.goto('about:blank')
  await reader.page.goto(link)
  await expect(reader.page.getByRole('heading', { name: /^This incident was deleted on/ })).toBeVisible()
  await expect(reader.page.getByRole('row')).not.toHaveCount(0)
  await expectRulesKept(reader.page, 'tombstone')

  const key = new URL(link).hash.slice('#k='.length)
  const secret = new URL(manage).hash.slice('#m='.length)
  for (const { url, body } of [...author.sharing.sent, ...reader.sharing.sent]) {
    expect(url.startsWith(story.url), url).toBe(true)
    for (const text of [
      key,
      secret,
      'FastLeaderElection',
      'LearnerHandler',
      'Paged at',
      'the disk of the leader',
      'db-9',
      'A follower',
    ])
      expect(body.includes(text) || url.includes(text), `${text} in what was sent to ${url}`).toBe(false)
  }
  expect(author.sharing.sent.some(({ body }) => body.length > 1_000)).toBe(true)
  expect(
    author.workbench.complaints.concat(reader.workbench.complaints).filter((text) => !text.includes('410')),
  ).toEqual([])
  for (const each of [author, reader]) await each.page.context().close()
}

test('two people and SQLite', async ({ browser, baseURL }) => {
  test.slow()
  await twoPeople({ browser, url: baseURL!, passphrase: '', colorScheme: 'dark' })
})

test('two people, a passphrase, and Postgres', async ({ browser }) => {
  test.slow()
  test.skip(findPostgres() === undefined, 'there is no Postgres on this machine')
  const postgres = await startPostgres({ durable: false })
  const server = await startServer({ DATABASE_URL: postgres.url })
  try {
    await twoPeople({ browser, url: server.url, passphrase: 'three words here', colorScheme: 'light' })
  } finally {
    await server.stop()
    await postgres.stop()
  }
})

test('a saved incident opens beside open work, another file is named as different', async ({ page }) => {
  const workbench = new Workbench(page)
  const sharing = new Sharing(page)
  await workbench.open()
  await workbench.openSample()
  const verdict = await workbench.verdict.textContent()
  const path = await sharing.saveAsFile()
  await workbench.drop(path)
  await page.getByRole('button', { name: 'Open the incident' }).click()
  await expect(page.getByText(/^Made from \d+ files/)).toBeVisible()
  await expect(workbench.verdict).toHaveText(verdict!)
  await workbench.drop(FILES)
  await page.getByRole('button', { name: /files are none of them$/ }).click()
  await expect(page.getByRole('dialog').getByText('not among the files of this incident').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Back to your files' }).click()
  await expect(workbench.verdict).toHaveText(verdict!)
  await expect(page.getByText('0 bytes sent')).toBeVisible()
})

test('at 200 % zoom the parts of the dialog stand below each other, and a cited line says what it is', async ({
  page,
}) => {
  const workbench = new Workbench(page)
  const sharing = new Sharing(page)
  await workbench.open()
  await workbench.openSample()
  await page.setViewportSize({ width: 720, height: 450 })
  await sharing.openDialog()
  const dialog = page.getByRole('dialog', { name: 'Share this incident' })
  const [seen, settings] = await Promise.all(
    ['What the reader will see', 'Share this incident'].map((name) =>
      dialog.getByRole('region', { name }).boundingBox(),
    ),
  )
  const scan = await dialog.getByRole('status').filter({ hasText: 'Second scan' }).boundingBox()
  expect(scan!.y + scan!.height).toBeLessThanOrEqual(seen!.y + seen!.height)
  expect(seen!.y + seen!.height).toBeLessThanOrEqual(settings!.y)
  await dialog.getByText(/^\d+ cited places$/).click()
  await expect(dialog.getByRole('checkbox', { name: / line \d+$/ }).first()).toBeVisible()
})

test('without a network the incident is saved as a file', async ({ page, context }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.openSample()
  await expect(async () => {
    const before = workbench.requests.length
    await page.waitForTimeout(2_000)
    expect(workbench.requests.length).toBe(before)
  }).toPass()
  await context.setOffline(true)
  expect(readFileSync(await new Sharing(page).saveAsFile()).length).toBeGreaterThan(1_000)
})

test('a server that does not answer loses nothing', async ({ page, context }) => {
  const workbench = new Workbench(page)
  const sharing = new Sharing(page)
  await workbench.open()
  await workbench.openSample()
  await page.route('**/api/incidents', (route) => route.abort())
  await sharing.openDialog()
  await page.getByRole('button', { name: 'Encrypt and create link' }).click()
  await expect(page.getByRole('alert').getByText(/was not shared/)).toBeVisible()
  await page.unroute('**/api/incidents')
  await page.reload()
  await workbench.openSample()
  await sharing.openDialog()
  await page.getByRole('button', { name: 'Send it now' }).click()
  const { link } = await sharing.links()
  const reader = await context.newPage()
  await reader.goto(link.slice(0, link.indexOf('#')))
  await expect(
    reader.getByRole('heading', { name: 'The part after # is missing. Ask for the full link.' }),
  ).toBeVisible()
  await reader.goto(link)
  await expect(new Workbench(reader).verdict).toBeVisible()
})
