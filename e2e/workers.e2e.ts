import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderOf, longQuietLog } from './evidence.ts'
import { Workbench } from './workbench.ts'

test('a worker that dies takes only its file down, which can be read again', async ({ page }) => {
  test.setTimeout(180_000)
  const server = folderOf('01-follower-transaction-timeout')
  const large = longQuietLog('large.log', join(server, 'servers/36/zookeeper.log'), 250_000_000)
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(large, join(folderOf('03-leader-killed'), 'servers'))
  const reading = page.getByRole('progressbar', { name: /large\.log read/ })
  await expect(reading).toBeVisible()
  // The engine's worker was started first; the others decode.
  for (const worker of page.workers().slice(1)) {
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('lost on purpose')
      })
    })
  }

  const failed = page.getByRole('row').filter({ hasText: 'large.log' })
  await expect(failed).toContainText(/lost on purpose|stopped|failed/i)
  await expect(page.getByRole('main')).toContainText('Leader 3 died')
  const again = page.getByRole('button', { name: 'Read it again' })
  if ((await again.count()) === 0) await failed.getByRole('button').first().click()
  // a small file may have gone down with the other worker
  while ((await again.count()) > 0) await again.first().click()
  await expect(reading).toBeVisible()
  await workbench.allRead(60_000)
})
