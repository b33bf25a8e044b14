import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { Workbench } from './workbench.ts'

test('nothing that was opened leaves the page', async ({ page, baseURL }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(join(folderOf('01-follower-transaction-timeout'), 'servers'))
  await workbench.allRead()
  await workbench.openWorkbench()
  await workbench.chain.getByRole('button').nth(1).click()
  await page.getByRole('button', { name: 'Copy summary' }).click()

  for (const request of workbench.requests) {
    expect(request.url.startsWith(baseURL ?? '') || /^(data|blob):/.test(request.url), request.url).toBe(true)
    expect(request.method).toBe('GET')
    expect(request.body).toBe(0)
    expect(request.url.length, request.url.slice(0, 200)).toBeLessThan(2_000)
  }
  await expect(page.getByText('0 bytes sent').or(page.getByText('0 B sent')).first()).toBeVisible()
})

test('workers cannot reach another origin', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.openSample()
  const workers = page.workers()
  expect(workers.length).toBeGreaterThanOrEqual(2)
  for (const worker of workers) {
    const outcome = await worker.evaluate(() =>
      fetch('http://127.0.0.2:9/').then(
        () => 'sent',
        (error: Error) => error.message,
      ),
    )
    expect(outcome).not.toBe('sent')
  }
  expect(
    workbench.complaints
      .filter((text) => text.includes('127.0.0.2'))
      .every((text) => /Content Security Policy/.test(text)),
  ).toBe(true)
  expect(workbench.requests.some(({ url }) => url.includes('127.0.0.2'))).toBe(false)
})
