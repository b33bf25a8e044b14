/** Width of a character at 10.5 px, the size of all text in plots: a mean for Geist Sans, exact for Geist Mono. */
const SANS = 5.55
const MONO = 6.1

/**
 * Pixels that a text will take, near enough to decide where it fits; measuring it would need the DOM.
 * Wide screens have text of 11.5 px.
 */
export function textWidth(text: string, font: 'sans' | 'mono' = 'sans', size = 10.5): number {
  return text.length * (font === 'mono' ? MONO : SANS) * (size / 10.5)
}

/** The longest of several wordings that fits; empty when none does. */
export function longestThatFits(width: number, ...texts: readonly string[]): string {
  return texts.find((text) => textWidth(text) + 8 <= width) ?? ''
}
