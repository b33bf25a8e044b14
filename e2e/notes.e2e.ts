import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { Workbench } from './workbench.ts'

const FILES = () => join(folderOf('03-leader-killed'), 'servers')

async function openFiles(page: Page): Promise<Workbench> {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(FILES())
  await workbench.allRead()
  await workbench.openWorkbench()
  return workbench
}

/** A note on the selected line, typed but not saved. */
async function typeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Text of the note' }).fill(text)
}

async function notesOf(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^\d+ notes?, \d+ pins?$/ }).click()
}

test('notes, name and pins come back with the files, in another tab and after a crash', async ({ page, context }) => {
  await openFiles(page)
  await page.getByTitle('Rename the incident').click()
  await page.keyboard.type('Leader killed at noon')
  await page.keyboard.press('Enter')
  await page.keyboard.press('b')
  await typeNote(page, 'the disk of 3 was full')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article')).toContainText('the disk of 3 was full')
  await typeNote(page, 'half a sen')
  await expect(page.getByText('Kept as you type.')).toBeVisible()
  await crash(page, context)

  const second = await context.newPage()
  await second.goto('/')
  const list = second.getByRole('region', { name: 'On this device' })
  await expect(list).toContainText('Leader killed at noon')
  await expect(list).toContainText('1 note')
  await openFiles(second)
  await expect(second.getByText(/^Back from this device/)).toContainText('the name, 1 note, 1 pin, 1 half-written note')
  await expect(second.getByTitle('Rename the incident')).toHaveText('Leader killed at noon')
  await notesOf(second)
  const notes = second.getByRole('dialog', { name: '1 note, 1 pin' })
  await expect(notes).toContainText('the disk of 3 was full')
  await expect(notes).toContainText('half a sen')

  await notes.getByRole('button', { name: 'Remove the note' }).click()
  await second.keyboard.press('Escape')
  await second.keyboard.press('Control+z')
  await expect(second.getByRole('button', { name: '1 note, 1 pin' })).toBeVisible()
})

test('two tabs write to one incident and lose nothing', async ({ page, context }) => {
  await openFiles(page)
  const other = await context.newPage()
  await openFiles(other)
  await typeNote(page, 'from the first tab')
  await typeNote(other, 'from the second tab')
  await page.keyboard.press('Control+Enter')
  await other.keyboard.press('Control+Enter')
  for (const tab of [page, other]) {
    await expect(tab.getByRole('button', { name: '2 notes, 0 pins' })).toBeVisible()
    await expect(tab.getByRole('article')).toContainText(['from the first tab', 'from the second tab'])
  }
})

test('the list of this device forgets', async ({ page }) => {
  await openFiles(page)
  await page.goto('/')
  const list = page.getByRole('region', { name: 'On this device' })
  await list.getByRole('button', { name: 'Clear all' }).click()
  await list.getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(list).toBeHidden()
})

/** The process of the page is gone at once: nothing of it runs any more. */
async function crash(page: Page, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}
