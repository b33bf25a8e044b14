import { expect, test } from 'vitest'
import { fits } from './fuzzy'

test.each([
  ['zoom in at the crosshair', 'zoom', true],
  ['zoom in at the crosshair', 'cross zoom', true],
  ['zoom in at the crosshair', 'zm', true],
  ['zoom in at the crosshair', 'hair', true],
  ['zoom in at the crosshair', 'zoom out', false],
  ['go to Election timeline', 'ELEC', true],
  ['zookeeper-13.log', '13.log', true],
  ['anything', '', true],
  ['fold gaps', 'x', false],
])('%s, typed %s: %s', (text, typed, expected) => expect(fits(text, typed) > 0).toBe(expected))

test('the beginning of a word comes before its middle, its middle before letters of it', () => {
  const texts = ['the window', 'fold all', 'unfold', 'filter of lid']
  const order = texts.filter((text) => fits(text, 'fold') > 0).sort((a, b) => fits(b, 'fold') - fits(a, 'fold'))
  expect(order).toEqual(['fold all', 'unfold'])
  expect(fits('unfold', 'ufd')).toBeLessThan(fits('unfold', 'fol'))
})
