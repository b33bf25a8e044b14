import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderOf, longQuietLog } from './evidence.ts'
import { Workbench } from './workbench.ts'

const MEGABYTE = 1_000_000

test('a log of 600 MB opens, and its lines stay in reach', async ({ page }) => {
  test.setTimeout(180_000)
  const log = join(folderOf('01-follower-transaction-timeout'), 'servers/36/zookeeper.log')
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(longQuietLog('large.log', log, 600 * MEGABYTE))
  // The first answer does not wait for the end.
  await expect(page.getByRole('button', { name: /^Open workbench/ }).first()).toBeEnabled({ timeout: 30_000 })
  await workbench.allRead(120_000)
  await page
    .getByRole('button', { name: /^Open workbench/ })
    .first()
    .click()

  const grid = workbench.pane('Evidence').getByRole('grid')
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(1_000_000)
  await grid.focus()
  await page.keyboard.press('End')
  await expect(workbench.lines.last()).toContainText(/\d\d:\d\d:\d\d/)
  expect(workbench.complaints).toEqual([])
})
