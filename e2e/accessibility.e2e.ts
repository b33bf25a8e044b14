import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { Workbench } from './workbench.ts'

for (const colorScheme of ['dark', 'light'] as const) {
  test(`first run, Inventory and workbench keep to the rules, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const workbench = new Workbench(page)
    await workbench.open()
    await check('first run')

    await workbench.drop(folderOf('03-leader-killed'))
    await workbench.allRead()
    await check('Inventory')

    await workbench.openWorkbench()
    await expect(workbench.lines.first()).toBeVisible()
    await check('workbench')
    expect(workbench.complaints).toEqual([])

    async function check(state: string) {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(
        ({ id, nodes }) => `${state}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
      )
      expect(found).toEqual([])
    }
  })
}

for (const width of [1024, 1280, 1920]) {
  test(`nothing is wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const workbench = new Workbench(page)
    await workbench.open()
    await workbench.openSample()
    await expect(workbench.lines.first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
