import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DARK, LIGHT, painted } from './paint.ts'

const css = readFileSync('app/globals.css', 'utf8')
const rulesOf = (selector: string) => css.slice(css.indexOf(`${selector} {`)).split('}')[0]!

test.each([
  ['dark', ':root', DARK],
  ['light', ':root[data-theme="light"]', LIGHT],
])('figures have the colours of the page: %s', (_, selector, theme) => {
  const colours = Object.entries(theme).filter(([name]) => !name.startsWith('font-'))
  expect(colours.length).toBeGreaterThan(15)
  for (const [name, colour] of colours) expect(rulesOf(selector)).toContain(`--${name}: ${colour};`)
})

test('a colour that is not known stays a variable', () => {
  expect(painted('fill="var(--ink)" stroke="var(--none)"', LIGHT)).toBe('fill="#111722" stroke="var(--none)"')
})
