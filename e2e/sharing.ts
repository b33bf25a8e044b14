import { expect, type Page } from '@playwright/test'
import { expectRulesKept } from './rules.ts'

/** Sharing and notes as a person does them. */
export class Sharing {
  readonly page: Page
  /** Everything that the page sent, bodies as Latin-1 text. */
  readonly sent: { readonly url: string; readonly body: string }[] = []

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => {
      const body = request.postDataBuffer()?.toString('latin1') ?? ''
      const headers = Object.entries(request.headers()).filter(([name]) => name !== 'incident-manage-secret')
      if (/^https?:/.test(request.url())) this.sent.push({ url: request.url(), body: body + JSON.stringify(headers) })
    })
  }

  async openDialog(): Promise<void> {
    await this.page.keyboard.press('Shift+S')
    await expect(this.page.getByText('Second scan found nothing left')).toBeVisible()
  }

  async share({ title, passphrase }: { title: string; passphrase: string }): Promise<{ link: string; manage: string }> {
    await this.openDialog()
    await expectRulesKept(this.page, 'share dialog')
    await this.page.getByRole('textbox', { name: 'Title' }).fill(title)
    if (passphrase !== '') await this.page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await this.page.getByRole('button', { name: 'Encrypt and create link' }).click()
    return this.links()
  }

  async links(): Promise<{ link: string; manage: string }> {
    await expect(this.page.getByText('The link is ready')).toBeVisible()
    await expect(this.page.getByText('expires in 30 d')).toBeVisible()
    const textOf = (name: string) => this.page.getByRole('textbox', { name, exact: true }).inputValue()
    return { link: await textOf('Link'), manage: await textOf('Manage link') }
  }

  /** The path of the saved file. */
  async saveAsFile(): Promise<string> {
    await this.openDialog()
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Save as file' }).click(),
    ])
    await this.page.keyboard.press('Escape')
    const path = await download.path()
    return path
  }

  async answerPassphrase(passphrase: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Passphrase' })
    await field.fill(`not ${passphrase}`)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByText(/^Not this one/)).toBeVisible()
    await field.fill(passphrase)
    await this.page.keyboard.press('Enter')
  }

  /** `kept` is how it stands in the list, where names are put in place of values. */
  async writeNote(text: string, kept: string | RegExp = text): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Text of the note' })
    await this.page.keyboard.press('n')
    await field.fill(text)
    await this.page.keyboard.press('Control+Enter')
    await expect(field).toHaveCount(0)
    await this.expectNote(kept)
  }

  async removeNote(text: string | RegExp): Promise<void> {
    await this.#openNotes()
    await this.#list.getByRole('article').filter({ hasText: text }).getByRole('button', { name: 'Remove' }).click()
    await expect(this.#list.getByRole('article').filter({ hasText: text })).toHaveCount(0)
    await this.page.keyboard.press('Escape')
  }

  /** The texts in the list of notes. */
  async notes(): Promise<readonly string[]> {
    await this.#openNotes()
    const texts = await this.#list.getByRole('article').locator('p:first-of-type').allTextContents()
    await this.page.keyboard.press('Escape')
    return texts
  }

  /** Comes back to the page from another window. */
  async lookAgain(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  }

  get #list() {
    return this.page.getByRole('dialog', { name: /^\d+ notes?, / })
  }

  async #openNotes(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('n')
    await expect(this.#list).toBeVisible()
  }

  /** It stands in the list of notes. */
  async expectNote(text: string | RegExp): Promise<void> {
    await this.#openNotes()
    await expect(this.#list.getByText(text)).toBeVisible({ timeout: 30_000 })
    await this.page.keyboard.press('Escape')
  }
}
