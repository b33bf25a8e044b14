import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { Workbench } from './workbench.ts'

test('a link to a selection waits for its file and finds it again', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(join(folderOf('03-leader-killed'), 'servers'))
  await workbench.allRead()
  await workbench.openWorkbench()
  await workbench.chain.getByRole('button').nth(2).click()
  const selected = workbench.lines.and(page.locator('[aria-selected=true]'))
  const text = await selected.textContent()
  await expect(page).toHaveURL(/s=[0-9a-f]{8}/)

  await page.reload()
  await expect(page.getByRole('button', { name: /^Open the sample/ })).toBeEnabled()
  await workbench.drop(join(folderOf('03-leader-killed'), 'servers'))
  await workbench.allRead()
  await workbench.openWorkbench()
  await expect(selected).toHaveText(text ?? '')
})

test('a pasted article is cut into its parts', async ({ page }) => {
  const article = readFileSync(fileURLToPath(new URL('../public/samples/article.txt', import.meta.url)), 'utf8')
  const workbench = new Workbench(page)
  await workbench.open()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, article)
  await expect(workbench.verdict.or(page.getByRole('button', { name: /^Open workbench/ }).first())).toBeVisible()
  if (!(await workbench.verdict.isVisible())) await workbench.openWorkbench()
  await expect(workbench.verdict).toContainText('Leader 37 closed server 13')
})

test('the theme changes and stays', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const before = await background()
  await page.keyboard.press('Shift+T')
  await expect.poll(background).not.toBe(before)
  const after = await background()
  await page.reload()
  await expect.poll(background).toBe(after)
})
