const FONTS = {
  'font-geist-sans': "'Geist', system-ui, 'Segoe UI', sans-serif",
  'font-geist-mono': "'Geist Mono', ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
}

/** What the variables of figures stand for, by theme: as on the product's page (`app/globals.css`; a test compares the colours). */
export const LIGHT: Readonly<Record<string, string>> = {
  ...FONTS,
  pane: '#ffffff',
  raised: '#f4f6fa',
  line: '#dbe1ea',
  grid: '#edf0f5',
  strong: '#717d90',
  ink: '#111722',
  ink2: '#414c60',
  ink3: '#566276',
  accent: '#3a4bc8',
  warn: '#835500',
  looking: '#cc7a00',
  leading: '#0da25f',
  following: '#2575ff',
  observing: '#c76ac4',
  down: '#e63c43',
  unknown: '#74828a',
  'on-role': '#0b1020',
  stall: '#c98a001a',
  'stall-line': '#a36f0080',
}

export const DARK: Readonly<Record<string, string>> = {
  ...FONTS,
  pane: '#10141c',
  raised: '#171c26',
  line: '#232a36',
  grid: '#1b212c',
  strong: '#66738a',
  ink: '#e9edf4',
  ink2: '#b3bdcc',
  ink3: '#8a95a7',
  accent: '#a3b1ff',
  warn: '#f2c14e',
  looking: '#ff9e1b',
  leading: '#3fe3a0',
  following: '#3f8fff',
  observing: '#f7b2f4',
  down: '#eb5549',
  unknown: '#7e8192',
  'on-role': '#0a0d13',
  stall: '#f2c14e14',
  'stall-line': '#f2c14e66',
}

/** An SVG that stands alone knows no variables of a page: its colours and fonts are written out. */
export function painted(svg: string, theme: Readonly<Record<string, string>>): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (variable, name: string) => theme[name] ?? variable)
}

/** `--pane:#ffffff;--line:…`, for a stylesheet. */
export function variables(theme: Readonly<Record<string, string>>): string {
  return Object.entries(theme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}
