import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { expectRulesKept } from './rules.ts'
import { Workbench } from './workbench.ts'

async function openPage(page: Page): Promise<Workbench> {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(join(folderOf('kafka-plain'), 'asyncmq_local_events-0'))
  await workbench.allRead()
  await page
    .getByRole('button', { name: /^Open workbench/ })
    .first()
    .click()
  await workbench
    .pane('Offsets and positions')
    .getByRole('button', { name: /^Maximise/ })
    .click()
  await expect(workbench.pane('Segment map')).toBeVisible()
  return workbench
}

test('an offset is looked up step by step, to the record', async ({ page }) => {
  const workbench = await openPage(page)
  await page.keyboard.press('/')
  await page.keyboard.type('50')
  await page.keyboard.press('Enter')
  const lookup = workbench.pane('Lookup of 50')
  await expect(lookup.getByRole('listitem').first()).toContainText('Segment.')
  await expect(lookup.locator('[aria-current=step]')).toContainText('Scan the log')

  await lookup.locator('[aria-current=step]').getByRole('button', { name: /^byte/ }).click()
  const batch = workbench.pane('Batch and record')
  await expect(batch).toContainText('ok')
  const record = batch.getByRole('button', { name: /value/ }).first()
  await record.click()
  await expect(record).toHaveAttribute('aria-expanded', 'true')
  await expect(batch).toContainText('Value')

  await page.keyboard.press('x')
  await expect(workbench.pane('Bytes').getByRole('grid')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(workbench.pane('Evidence')).toBeVisible()
  expect(workbench.complaints).toEqual([])
})

test('the map is walked with the arrows, batch by batch', async ({ page }) => {
  const workbench = await openPage(page)
  const map = workbench.pane('Segment map').getByRole('application')
  await map.focus()
  await page.keyboard.press('Home')
  const batch = workbench.pane('Batch and record')
  await expect(batch.getByRole('button', { name: 'byte 0' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(batch.getByRole('button', { name: /^byte [1-9]/ })).toBeVisible()
})

for (const colorScheme of ['dark', 'light'] as const) {
  test(`its page keeps to the rules, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openPage(page)
    await page.getByRole('button', { name: 'Partition' }).click()
    await expectRulesKept(page, 'offsets and positions')
    for (const width of [1024, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}
