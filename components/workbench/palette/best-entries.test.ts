import { expect, test } from 'vitest'
import { FIRST_RUN_ACTIONS } from '../actions/first-run-actions'
import { INVENTORY_ACTIONS } from '../actions/inventory-actions'
import { WORKBENCH_ACTIONS } from '../actions/registry'
import { bestEntries } from './best-entries'
import type { PaletteEntry } from './palette-entry'

const entry = (id: string, group: PaletteEntry['group'], text = id): PaletteEntry => ({ id, group, text, run() {} })

test.each([
  ['workbench', WORKBENCH_ACTIONS],
  ['first run', FIRST_RUN_ACTIONS],
  ['Inventory', INVENTORY_ACTIONS],
] as const)('with nothing typed every action is listed: %s', (_, actions) => {
  const entries = actions.map(({ id, does }) => entry(id, 'actions', does))
  expect(bestEntries(entries, '', []).map(({ id }) => id)).toEqual(actions.map(({ id }) => id))
})

test('groups keep their order, however well their entries fit', () => {
  const entries = [entry('fold', 'files'), entry('unfold', 'actions'), entry('fold all', 'story')]
  expect(bestEntries(entries, 'fold', []).map(({ id }) => id)).toEqual(['fold all', 'unfold', 'fold'])
})

test('of equals, what was chosen lately comes first', () => {
  const entries = [entry('a', 'actions'), entry('b', 'actions'), entry('c', 'actions')]
  expect(bestEntries(entries, '', ['c', 'b']).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

test('of many files only some are listed', () => {
  const files = Array.from({ length: 40 }, (_, i) => entry(`${i}.log`, 'files'))
  expect(bestEntries(files, 'log', []).length).toBe(7)
})

test('the size of a file is not searched', () => {
  const file = { ...entry('load.log', 'files'), detail: 'Client log · 13.3 kB', searched: 'Client log' }
  expect(bestEntries([file], '13', [])).toEqual([])
  expect(bestEntries([file], 'client', [])).toEqual([file])
})
