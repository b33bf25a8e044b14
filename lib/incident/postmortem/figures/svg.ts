/** Text as it may stand in markup, in attributes too. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** `<rect x="1" width="20"/>`; numbers to a tenth of a pixel. Children are markup. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeMarkup(value!)}"`,
    )
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

export interface TextLook {
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly mono?: boolean
  readonly bold?: boolean
}

export const FONT_SIZE = 11

export function textElement(x: number, y: number, text: string, look: TextLook = {}): string {
  return element(
    'text',
    {
      ...{
        x,
        y,
        'font-size': FONT_SIZE,
        'font-family': look.mono ? 'var(--font-geist-mono)' : 'var(--font-geist-sans)',
        fill: look.fill ?? 'var(--ink3)',
      },
      'text-anchor': look.anchor,
      'font-weight': look.bold ? 600 : undefined,
    },
    escapeMarkup(text),
  )
}

/** Pixels that a text will take, near enough to decide whether it fits: there is nothing to measure it with. */
export function widthOf(text: string, mono = false): number {
  return text.length * (mono ? 6.6 : 5.9)
}

/** Pixels that every figure is wide. */
export const FIGURE_WIDTH = 780

/** The whole drawing; without colours of its own (`painted`). */
export function frame(height: number, caption: string, drawn: string): string {
  const label = escapeMarkup(caption)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${FIGURE_WIDTH} ${height}" width="100%" role="img" aria-label="${label}">${drawn}</svg>`
}
