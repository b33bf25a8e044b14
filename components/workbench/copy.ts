import { announce } from './live-region'

/** Copies, and says so: `what` is what was copied. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announce(`Copied ${what}`)
  } catch {
    announce(`The browser did not allow copying ${what}`)
  }
}
