import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The page, or the part of it that `within` selects, keeps to what axe knows of WCAG, in the state that it is in. */
export async function expectRulesKept(page: Page, state: string, within = ''): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations, passes } = await (within === '' ? axe : axe.include(within)).analyze()
  const found = violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`)
  expect(found).toEqual([])
  expect(passes.length, `${state}: what was looked at`).toBeGreaterThan(0)
}
