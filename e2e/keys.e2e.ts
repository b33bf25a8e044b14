import { expect, type Page, test } from '@playwright/test'
import { Workbench } from './workbench.ts'

async function openSample(page: Page): Promise<Workbench> {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.openSample()
  return workbench
}

/** What the palette lists. */
function found(page: Page) {
  return page.getByRole('listbox', { name: 'Places, findings, actions and files' }).getByRole('option')
}

async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or run' }).fill(typed)
}

test('the palette goes to a line, a time, a server, an offset, and runs actions', async ({ page }) => {
  const workbench = await openSample(page)
  const selected = workbench.lines.and(page.locator('[aria-selected=true]'))

  await find(page, ':115')
  await expect(found(page).first()).toContainText(':115 Peer state changed: looking')
  await page.keyboard.press('Enter')
  await expect(selected).toContainText('Peer state changed: looking')

  await find(page, '04:02:01.248')
  await page.keyboard.press('Enter')
  await expect(selected).toContainText('Closing connection to peer due to transaction timeout')

  await find(page, '13')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=sid:13/)

  await find(page, 'fold gaps')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/fold=[01]/)

  await find(page, 'bring back')
  await expect(found(page).first()).toContainText('nothing was removed')
  await page.keyboard.press('Escape')

  await find(page, '4353584')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/kl=o4353584/)
})

test('the palette is there before anything is read, and in the Inventory', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await page.keyboard.press('Control+k')
  await expect(found(page).first()).toContainText('open the sample')
  await page.keyboard.press('Enter')
  await expect(workbench.verdict).toBeVisible()

  await find(page, 'inventory')
  await page.keyboard.press('Enter')
  await expect(workbench.pane('Inventory')).toBeVisible()
  await find(page, 'closed server 13')
  await expect(found(page).first()).toContainText('Leader 37 closed server 13')
  await page.keyboard.press('Enter')
  await expect(workbench.verdict).toContainText('Leader 37 closed server 13')
})

test('keys are changed, turned off, and stay so', async ({ page }) => {
  await openSample(page)
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await keys.getByRole('button', { name: /^F\. .*fold gaps/ }).click()
  await page.keyboard.press('j')
  await expect(keys.getByRole('alert')).toContainText('J is taken')
  await page.keyboard.press('x')
  await expect(keys.getByRole('button', { name: /^X\. .*fold gaps/ })).toBeVisible()
  await page.keyboard.press('Escape')

  const fold = page.getByRole('button', { name: /^(Gaps folded|Fold gaps)/ })
  await expect(fold).toContainText('X')
  await page.keyboard.press('x')
  await expect(page).toHaveURL(/fold=/)
  await page.reload()
  await openSample(page)
  await page.keyboard.press('?')
  await expect(keys.getByRole('button', { name: /^X\. .*fold gaps/ })).toBeVisible()
  await keys.getByRole('checkbox', { name: 'Single keys' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(fold.locator('kbd')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(keys).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or run' })).toBeVisible()
})
