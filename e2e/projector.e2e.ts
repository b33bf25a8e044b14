import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { Workbench } from './workbench.ts'

test('a room sees the story step by step, and nothing that is private', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(join(folderOf('03-leader-killed'), 'servers'))
  await workbench.allRead()
  await workbench.openWorkbench()
  await expect(workbench.pane('Selection')).toContainText('/zookeeper.log')
  const note = page.getByText('only for me')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('only for me')
  await page.getByRole('checkbox', { name: /mine only/i }).check()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await expect(note.first()).toBeAttached()

  await page.keyboard.press('p')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)
  await expect(note).toHaveCount(0)
  await expect(workbench.pane('Selection')).toContainText('zookeeper.log')
  await expect(workbench.pane('Selection')).not.toContainText('/zookeeper.log')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: /only for me|servers\// })).toHaveCount(0)
  await page.keyboard.press('Escape')

  const story = workbench.pane('Findings').getByRole('list', { name: 'Story' })
  const step = story.locator('[aria-current=step]').getByRole('button')
  const first = await step.getAttribute('aria-label')
  await page.keyboard.press('ArrowRight')
  await expect(step).not.toHaveAttribute('aria-label', first!)
  const second = (await step.getAttribute('aria-label'))!
  await expect(workbench.pane('Findings')).toContainText(second.replace(/^Step \d+: /, '').split('; ')[0]!)
  // Where arrows move among marks otherwise.
  await workbench.pane('Election timeline').getByRole('application').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(step).toHaveAttribute('aria-label', first!)

  await page.mouse.move(500, 300)
  await expect(page.locator('[data-slot=pointer-ring]')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.locator('[data-slot=pointer-ring]')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(workbench.chain).toBeVisible()
  expect(workbench.complaints).toEqual([])
})
