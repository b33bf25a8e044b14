import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * The page, or the part of it that `within` selects, keeps to what axe knows of WCAG, in the state that it is in.
 * What is kept of the elements that pass is one a rule: to describe them all takes longer than to look at them. The
 * page has no frames, so no second page is opened to join their results (axe's "legacy mode").
 */
export async function expectRulesKept(page: Page, state: string, within = ''): Promise<void> {
  expect(page.frames()).toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations, passes } = await (within === '' ? axe : axe.include(within)).analyze()
  const found = violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`)
  expect(found).toEqual([])
  expect(passes.length, `${state}: what was looked at`).toBeGreaterThan(0)
}
