import { expect, type Locator, type Page, test } from '@playwright/test'
import { cameBack, folderOf } from './evidence.ts'
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

interface State {
  readonly state: string
  open(page: Page): Promise<unknown>
  /** What is there in this state only. */
  sign(page: Page): Locator
  /** The part of the page that is another; none: all of it. */
  readonly within?: string
  close(page: Page): Promise<unknown>
}

/** What lies over the workbench, or takes the place of a part of it. */
const STATES: readonly State[] = [
  {
    state: 'palette',
    open: (page) => page.keyboard.press('Control+k'),
    sign: (page) => page.getByRole('combobox', { name: 'Find or run' }),
    within: 'dialog[open]',
    close: leave,
  },
  {
    state: 'palette, something typed',
    open: typeInPalette,
    sign: (page) => page.getByRole('option', { name: 'Lines of server 3' }),
    within: 'dialog[open]',
    close: leave,
  },
  {
    state: 'list of keys',
    open: (page) => page.keyboard.press('?'),
    sign: (page) => page.getByRole('dialog', { name: 'Keys' }),
    within: 'dialog[open]',
    close: leave,
  },
  {
    state: 'a key is changed',
    open: changeKey,
    sign: (page) => page.getByText('J is taken'),
    within: 'dialog[open]',
    close: (page) => press(page, 'Escape', 'Escape'),
  },
  {
    state: 'a note is written',
    open: writeNote,
    sign: (page) => page.getByRole('textbox', { name: 'Text of the note' }),
    within: '[role=dialog]:not([popover])',
    close: (page) => page.keyboard.press('Control+Enter'),
  },
  {
    state: 'notes',
    open: (page) => press(page, 'b', 'g', 'n'),
    sign: (page) => page.getByRole('dialog', { name: '1 note, 1 pin' }),
    close: leave,
  },
  {
    state: 'bounds between clocks',
    open: (page) => page.keyboard.press('o'),
    sign: (page) => page.getByRole('button', { name: 'How far clocks can be apart', pressed: true }),
    within: '#election-timeline',
    close: (page) => page.keyboard.press('o'),
  },
  {
    state: 'legend',
    open: (page) => page.getByRole('button', { name: /^Legend/ }).click(),
    sign: (page) => page.getByText('nothing is known'),
    within: '[popover]:popover-open',
    close: leave,
  },
  {
    state: 'Metrics',
    open: (page) => press(page, 'g', 'm'),
    sign: (page) => page.getByRole('tab', { name: 'Metrics', selected: true }),
    within: '#epoch-zxid',
    close: async () => {},
  },
  {
    state: 'Metrics, maximised',
    open: (page) => page.keyboard.press('m'),
    sign: (page) => page.getByRole('button', { name: 'Restore Epoch and zxid' }),
    within: '#epoch-zxid',
    close: (page) => page.keyboard.press('m'),
  },
  {
    state: 'projector',
    open: project,
    sign: (page) => page.getByRole('list', { name: 'Story' }),
    close: (page) => page.keyboard.press('p'),
  },
]

for (const colorScheme of ['dark', 'light'] as const) {
  test(`what is opened over the workbench keeps to the rules, ${colorScheme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const workbench = new Workbench(page)
    await workbench.open()
    await page.keyboard.press('Control+k')
    await expectRulesKept(page, 'palette of the first page', 'dialog[open]')
    await page.keyboard.press('Escape')

    await workbench.drop(folderOf('03-leader-killed'))
    await workbench.allRead()
    await page.keyboard.press('Control+k')
    await expectRulesKept(page, 'palette of the Inventory', 'dialog[open]')
    await page.keyboard.press('Escape')

    await workbench.openWorkbench()
    await expect(workbench.lines.first()).toBeVisible()
    for (const { state, open, sign, within, close } of STATES) {
      await open(page)
      await expect(sign(page), state).toBeVisible()
      await expectRulesKept(page, state, within)
      await close(page)
    }
    expect(workbench.complaints).toEqual([])
  })

  test(`what came back keeps to the rules, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const workbench = new Workbench(page)
    await workbench.open()
    await workbench.drop(cameBack('01-follower-transaction-timeout', [3, 10]))
    await workbench.allRead()
    await workbench.openWorkbench()
    await press(page, 'g', 'r')
    await expect(page.getByRole('img', { name: /^By hour/ }).first()).toBeVisible()
    await expectRulesKept(page, 'recurrence')
  })
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

function leave(page: Page): Promise<void> {
  return page.keyboard.press('Escape')
}

async function typeInPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or run' }).fill('3')
}

async function changeKey(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await page.getByRole('button', { name: /fold gaps$/ }).click()
  await page.keyboard.press('j')
}

async function writeNote(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('seen on the dashboard, too')
}

/** In the theme that the rest has: by itself it is light. */
async function project(page: Page): Promise<void> {
  const theme = await page.locator('html').getAttribute('data-theme')
  await page.keyboard.press('p')
  if (theme === 'dark') await page.keyboard.press('Shift+T')
  await page.keyboard.press('ArrowRight')
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
