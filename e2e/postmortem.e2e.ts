import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectRulesKept } from './rules.ts'
import { Workbench } from './workbench.ts'

const ADDRESS = '10.14.6.56'
const TOPIC = 'asyncmq_local'

async function openPostmortem(page: Page): Promise<Workbench> {
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.openSample()
  await page.getByRole('button', { name: 'Postmortem' }).first().click()
  await expect(page.getByText(/values? replaced by names/)).toBeVisible()
  return workbench
}

/** The texts of what one click saves. */
async function saved(page: Page, format: string): Promise<string[]> {
  const texts: string[] = []
  const downloads: Promise<void>[] = []
  page.on('download', (download) => {
    downloads.push(download.path().then((path) => void texts.push(readFileSync(path, 'utf8'))))
  })
  await page.getByRole('button', { name: `Download ${format}` }).click()
  await expect.poll(() => downloads.length).toBeGreaterThan(0)
  await Promise.all(downloads)
  page.removeAllListeners('download')
  return texts
}

for (const colorScheme of ['dark', 'light'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the document in each mode keeps the rules', async ({ page }) => {
      const workbench = await openPostmortem(page)
      await expectRulesKept(page, 'preview')
      await page.getByRole('button', { name: 'Preview', exact: true }).last().click()
      await expectRulesKept(page, 'what was replaced')
      await page.getByRole('button', { name: 'Markdown', exact: true }).click()
      await expectRulesKept(page, 'Markdown')
      await page.getByRole('button', { name: 'Review mode', exact: true }).click()
      await expectRulesKept(page, 'review')
      expect(workbench.complaints).toEqual([])
    })
  })

test('every format has names in place of values, or values on request', async ({ page }) => {
  await openPostmortem(page)
  const formats = ['Markdown', 'One HTML file', 'CSV timeline', 'JSON', 'Figures']
  for (const format of formats) {
    const texts = await saved(page, format)
    expect(texts.join('').length, format).toBeGreaterThan(500)
    expect(texts.join(''), format).not.toContain(ADDRESS)
    expect(texts.join(''), format).not.toContain(TOPIC)
  }
  await page.getByRole('button', { name: 'As written' }).click()
  const [markdown] = await saved(page, 'Markdown')
  expect(markdown).toContain(TOPIC)
  await expect(page).toHaveURL(/pmn=written/)
  await page.reload()
  await page.getByRole('button', { name: /^Open the sample/ }).click()
  await expect(page.getByRole('button', { name: 'As written' })).toHaveAttribute('aria-pressed', 'true')
})

test('what a review agreed to and noted is in the export, what was left out is not', async ({ page }) => {
  await openPostmortem(page)
  await page.getByRole('textbox', { name: 'Text of Lessons' }).fill('Watch the disk of the leader')
  await page.getByRole('button', { name: 'Durations is part of the document' }).click()
  await page.getByRole('button', { name: 'Review mode', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Item 1 of \d+/ })).toBeVisible()
  await page.keyboard.press('y')
  await expect(page.getByRole('heading', { name: /^Item 2 of \d+/ })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Nobody was paged for this')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: 'Noted for this item' })).toContainText('Nobody was paged')
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^1 \/ \d+$/)).toBeVisible()
  await expect.poll(async () => (await saved(page, 'Markdown')).join('')).toContain('Nobody was paged for this')
  const [markdown] = await saved(page, 'Markdown')
  expect(markdown).toContain('Watch the disk of the leader')
  expect(markdown).toContain('not yet agreed')
  expect(markdown).toMatch(/\| agreed\b/)
  expect(markdown).not.toContain('## Durations')
})

test('it prints as pages of its own', async ({ page }) => {
  await openPostmortem(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible()
  for (const name of ['Export', 'Redaction', 'Times']) await expect(page.getByRole('heading', { name })).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
})
