import { words } from '@/lib/language/words'
import { announce } from './live-region'

/** Copies, and says so: `what` is what was copied. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announce(words.workbench.copied(what))
  } catch {
    announce(words.workbench.notCopied(what))
  }
}
