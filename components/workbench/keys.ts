/** What keys do, for the `?` list and for the test that no pane takes a global one. */
export interface KeyHelp {
  /** Any one of them: `J`, `Shift T`, `G I` for one after the other. */
  readonly keys: readonly string[]
  readonly does: string
}

export interface GlobalKey extends KeyHelp {
  readonly action: string
}

/** How a key is written in the maps: letters upper case, `Shift` and `Ctrl` in front; other characters as typed. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  if (event.altKey) return ''
  const letter = /^\p{L}$/u.test(event.key)
  const key = letter ? event.key.toUpperCase() : event.key
  const shift = event.shiftKey && (letter || event.key.length > 1) ? 'Shift ' : ''
  return (event.ctrlKey || event.metaKey ? 'Ctrl ' : '') + shift + key
}

/** A character alone, or one after another: what speech input and stray hands set off (WCAG 2.1.4). */
export function isSingleKey(key: string): boolean {
  return !key.startsWith('Ctrl ') && key.split(' ').some((part) => [...part].length === 1)
}

/** The first of two keys. */
export const PREFIX = 'G'
