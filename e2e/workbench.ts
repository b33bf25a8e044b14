import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'

/** The product as a person uses it. Tests go through here, and find things by role and name. */
export class Workbench {
  readonly page: Page
  /** Every request since the page was opened, with the bytes of its body. */
  readonly requests: { url: string; method: string; body: number }[] = []
  /** Errors on the page's console, and exceptions that nobody caught. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => {
      this.requests.push({ url: request.url(), method: request.method(), body: request.postDataBuffer()?.length ?? 0 })
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
  }

  async open(fragment = ''): Promise<void> {
    await this.page.goto(`/${fragment}`)
    await expect(this.page.getByRole('button', { name: /^Open the sample/ })).toBeEnabled()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /^Open the sample/ }).click()
    await expect(this.verdict).toBeVisible()
  }

  /** Drops real files and folders, as the file manager does: the page gets entries it can walk through. */
  async drop(...paths: string[]): Promise<void> {
    const session: CDPSession = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: paths, dragOperationsMask: 1 }
    const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, x: 400, y: 450, data })
    await send('dragEnter')
    await expect(async () => {
      // The pointer is never still: a page that is busy, or not yet alive, hears of the files with a later move.
      await send('dragOver')
      await expect(this.page.getByText('Drop to read here')).toBeVisible({ timeout: 500 })
    }).toPass()
    await send('drop')
    await session.detach()
  }

  /** Waits until everything was read. */
  async allRead(timeout = 30_000): Promise<void> {
    await expect(this.page.getByText(/^Read \d+ files?/).first()).toBeVisible({ timeout })
  }

  async openWorkbench(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Open workbench/ })
      .first()
      .click()
    await expect(this.verdict).toBeVisible()
  }

  /** The sentence at the top. */
  get verdict(): Locator {
    return this.page.getByRole('region', { name: 'Verdict' }).getByRole('heading', { level: 1 })
  }

  pane(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  get chain(): Locator {
    return this.pane('Findings').getByRole('list', { name: 'Causal chain' })
  }

  /** Lines on screen in the Evidence pane. */
  get lines(): Locator {
    return this.pane('Evidence').getByRole('grid').getByRole('row')
  }
}
