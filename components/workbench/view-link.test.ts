import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPanes, formatRange, formatViewLink, parsePanes, parseRange, parseViewLink } from './view-link'

test('a link is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-u][a-z0-9]{0,4}$/), fc.string({ minLength: 1, unit: 'grapheme' })),
      (link) => {
        const { v, ...read } = parseViewLink(formatViewLink(link))
        expect(read).toEqual(link)
        expect(v).toBe(Object.keys(link).length > 0 ? '1' : undefined)
      },
    ),
  )
})

test('defaults leave no trace in the address', () => expect(formatViewLink({ q: '' })).toBe(''))

test.each(['', '5', '9-1', '1-2-3', 'a-b', '1e9-2e9'])('%j is no range', (text) => expect(parseRange(text)).toBeNull())

test.each([
  { left: null, right: null, maximised: null },
  { left: 360, right: 400, maximised: 'epoch-zxid' },
])('panes %j', (panes) => expect(parsePanes(formatPanes(panes))).toEqual(panes))

test('a range before 1970', () => expect(parseRange(formatRange({ from: -5, to: 7 }))).toEqual({ from: -5, to: 7 }))
