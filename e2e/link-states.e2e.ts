import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { expectRulesKept } from './rules.ts'
import { Workbench } from './workbench.ts'

const KEPT = readFileSync(fileURLToPath(new URL('../lib/incident/fixtures/incident-v1.quorumscope', import.meta.url)))
const KEY = 'A'.repeat(43)
const ID = 'x'.repeat(32)
const ADDRESS = `**/api/incidents/${ID}`

/** What the server would answer with. */
async function serve(page: Page, body: Buffer): Promise<void> {
  await page.route(`${ADDRESS}/notes**`, (route) => route.fulfill({ json: { notes: [], more: false } }))
  await page.route(ADDRESS, (route) =>
    route.fulfill({ body, headers: { 'incident-created': '1790000000000', 'incident-expires': '1890000000000' } }),
  )
}

function ofNewerVersion(): Buffer {
  const bytes = Buffer.from(KEPT)
  bytes[8] = 99
  return bytes
}

const STATES = [
  ['a key that is another one', KEPT, 'E'.repeat(43), /^The key in this link does not open/],
  ['a key that was cut', KEPT, 'A'.repeat(42), /^The part after # is missing/],
  ['bytes that were cut', KEPT.subarray(0, -100), KEY, /^This incident could not be opened/],
  ['a newer version', ofNewerVersion(), KEY, /newer version/],
  ['no incident at all', Buffer.from('<html>'), KEY, /^This incident could not be opened/],
] as const

for (const colorScheme of ['dark', 'light'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const [state, body, key, title] of STATES)
      test(`a link with ${state}`, async ({ page }) => {
        await serve(page, body)
        await page.goto(`/incidents/${ID}#k=${key}`)
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
        await expect(page.getByRole('link', { name: /Quorumscope/ })).toBeVisible()
        expect(await page.title()).not.toContain('Server 13')
        await expectRulesKept(page, state)
      })
  })

test('a server that does not answer is asked again', async ({ page }) => {
  await page.route(ADDRESS, (route) => route.abort())
  await page.goto(`/incidents/${ID}#k=${KEY}`)
  await expect(page.getByText('The server did not answer.', { exact: false })).toBeVisible()
  await expectRulesKept(page, 'offline')
  await page.unroute(ADDRESS)
  await serve(page, KEPT)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(new Workbench(page).verdict).toBeVisible()
})

test('a link to a view of a newer version says so over the incident', async ({ page }) => {
  await serve(page, KEPT)
  await page.goto(`/incidents/${ID}#k=${KEY}&v=99`)
  await expect(new Workbench(page).verdict).toBeVisible()
  await expect(page.getByText(/^This link was made with a newer version/)).toBeVisible()
})
