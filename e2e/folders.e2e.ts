import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { Workbench } from './workbench.ts'

test('a folder of five servers says which one was cut off', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(join(folderOf('01-follower-transaction-timeout'), 'servers'))
  await workbench.allRead()
  await workbench.openWorkbench()

  await expect(workbench.verdict).toContainText('closed server 14')
  for (const sid of [13, 14, 24, 36, 37]) await expect(workbench.pane('Election timeline')).toContainText(String(sid))
})

test('two ensembles with the same server ids stay apart', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(folderOf('03-leader-killed'), folderOf('08-zxid-rollover'))
  await workbench.allRead()
  await workbench.openWorkbench()

  const findings = workbench.pane('Findings')
  await expect(findings).toContainText('2 incidents')
  await expect(findings).toContainText(/Leader 3 died/)
})

test('a partition folder opens with its log, index and time index joined', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(join(folderOf('kafka-plain'), 'asyncmq_local_events-0'))
  await workbench.allRead()
  await page
    .getByRole('button', { name: /^Open workbench/ })
    .first()
    .click()

  const offsets = workbench.pane('Offsets and positions')
  await expect(offsets).toContainText('39 entries, positions 1 209 to 47 618')
  await offsets.getByRole('button', { name: 'Batches' }).click()
  await expect(offsets.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
})

test('a damaged index beside good files is named, and costs nothing else', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(folderOf('03-leader-killed'), join(folderOf('kafka-damaged-index'), 'asyncmq_local_events-0'))
  await workbench.allRead()
  await expect(page.getByRole('main')).toContainText(/index/)
  await workbench.openWorkbench()
  await expect(workbench.verdict).toContainText('Leader 3 died')
})
