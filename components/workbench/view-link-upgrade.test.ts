import { expect, test } from 'vitest'
import { parsePanes, parseRange, parseViewLink } from './view-link'
import { isNewer, LINK_VERSION, upgradedLink } from './view-link-upgrade'

/** One of each version as people have them, by version: never changed, and what it opens today. */
const KEPT = [
  [
    1,
    '#v=1&f=leader-transaction-timeout&t=1693540910000-1693540922260&s=3f9a1c2e:10240-10371:88&p=f360.evidence*&fold=1',
    {
      v: '1',
      f: 'leader-transaction-timeout',
      t: '1693540910000-1693540922260',
      s: '3f9a1c2e:10240-10371:88',
      p: 'f360.evidence*',
      fold: '1',
    },
  ],
] as const

test('there is a kept link of every version', () => {
  expect(KEPT.map(([version]) => version)).toEqual(Array.from({ length: LINK_VERSION }, (_, i) => i + 1))
})

test.each(KEPT)('a link of version %s keeps opening', (_version, written, expected) => {
  const link = parseViewLink(written)
  expect(link).toEqual(expected)
  expect(isNewer(link)).toBe(false)
  expect(parseRange(link.t)).toEqual({ from: 1693540910000, to: 1693540922260 })
  expect(parsePanes(link.p)).toEqual({ left: 360, right: null, maximised: 'evidence' })
})

/** As if the range had been called `r` at first, and its times had been seconds after that. */
const STEPS = {
  1: ({ r = '', ...link }) => ({ ...link, t: r }),
  2: ({ t = '', ...link }) => ({ ...link, t: t.replace(/\d+/g, (seconds: string) => `${seconds}000`) }),
} satisfies Parameters<typeof upgradedLink>[1]

test.each([
  ['#v=1&r=5-7&fold=1', { v: '3', t: '5000-7000', fold: '1' }],
  ['#v=2&t=5-7', { v: '3', t: '5000-7000' }],
  ['#v=3&t=5000-7000', { v: '3', t: '5000-7000' }],
  ['#v=4&t=x', { v: '4', t: 'x' }],
  ['#t=5000-7000', { t: '5000-7000' }],
  ['#v=0&t=1', { v: '0', t: '1' }],
])('step by step: %s', (written, expected) => {
  const link = Object.fromEntries(new URLSearchParams(written.slice(1)))
  expect(upgradedLink(link, STEPS, 3)).toEqual(expected)
})

test.each([
  ['#v=2&t=1-2', true],
  ['#v=1&t=1-2', false],
  ['#v=x', false],
  ['#v=-1', false],
  ['', false],
])('%j is newer: %s', (written, newer) => expect(isNewer(parseViewLink(written))).toBe(newer))
