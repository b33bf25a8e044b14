import { expect, test } from '@playwright/test'
import { folderOf } from './evidence.ts'
import { expectRulesKept } from './rules.ts'
import { Workbench } from './workbench.ts'

for (const colorScheme of ['dark', 'light'] as const) {
  test(`first run, Inventory and workbench keep to the rules, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const workbench = new Workbench(page)
    await workbench.open()
    await expectRulesKept(page, 'first run')

    await workbench.drop(folderOf('03-leader-killed'))
    await workbench.allRead()
    await expectRulesKept(page, 'Inventory')

    await workbench.openWorkbench()
    await expect(workbench.lines.first()).toBeVisible()
    await expectRulesKept(page, 'workbench')
    expect(workbench.complaints).toEqual([])
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
