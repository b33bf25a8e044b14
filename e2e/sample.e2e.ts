import { expect, test } from '@playwright/test'
import { Workbench } from './workbench.ts'

test('the sample answers its question, and a chain step leads to its line', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.openSample()

  await expect(workbench.verdict).toHaveText('Leader 37 closed server 13: one write went unacknowledged for 10 s')
  await expect(workbench.pane('Findings')).toContainText('Few connections on 13 are the residue, not a fault')

  await workbench.chain.getByRole('button', { name: '13 reads a connection reset' }).click()
  await expect(workbench.lines.and(page.locator('[aria-selected=true]'))).toContainText(
    'Exception when following the leader',
  )
  await expect(workbench.pane('Selection')).toContainText('Connection reset')
})

test('the sample shows what its bytes say and no more', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.openSample()

  const timeline = workbench.pane('Election timeline')
  await timeline.getByRole('button', { name: 'Election timeline as a table' }).click()
  await expect(
    timeline.getByRole('row').filter({ hasText: 'looking' }).filter({ hasText: '04:02:01.971' }),
  ).toContainText('04:02:02.074')
  await expect(page.getByRole('contentinfo')).toContainText('35 log lines')
  await expect(page.getByRole('contentinfo')).toContainText('0 unparsed')
})

test('keys move along the chain and among panes', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  await page.keyboard.press('s')
  await expect(workbench.verdict).toBeVisible()

  const selected = workbench.lines.and(page.locator('[aria-selected=true]'))
  await expect(selected).toContainText('transaction timeout')
  await page.keyboard.press('j')
  await expect(selected).toContainText('Synchronously closing socket to learner 13')
  await page.keyboard.press('k')
  await expect(selected).toContainText('transaction timeout')

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('fold gaps')
})
