import { expect, test } from 'vitest'
import { views } from '@/components/views/registry'
import { FIRST_RUN_ACTIONS } from './actions/first-run-actions'
import { INVENTORY_ACTIONS } from './actions/inventory-actions'
import { WORKBENCH_ACTIONS } from './actions/registry'
import { parseKeyChoice, withChoice } from './key-choice'
import { isSingleKey, keyName } from './keys'

const screens = [
  ['workbench', WORKBENCH_ACTIONS.map(({ keys }) => keys)],
  ['first run', FIRST_RUN_ACTIONS.map(({ keys }) => keys)],
  ['Inventory', INVENTORY_ACTIONS.map(({ keys }) => keys)],
] as const

test.each(screens)('no key has two meanings: %s', (_, lists) => {
  const keys = lists.flat()
  expect(keys).toEqual([...new Set(keys)])
})

test.each(views.map((view) => [view.title, view.keys ?? []] as const))('%s takes no global key', (_, keys) => {
  const global = new Set(WORKBENCH_ACTIONS.flatMap((each) => each.keys))
  expect(keys.flatMap((each) => each.keys).filter((key) => global.has(key))).toEqual([])
})

/** ui.md, section 11, but for what belongs to a pane and for what a screen without the feature leaves out. */
const DESIGNED = [
  ...['Ctrl K', '?', '1', '2', '3', '4', '5', '6', '7', '8', 'M', 'Escape', 'Q', 'Shift Q', 'T'],
  ...['Shift ArrowLeft', 'Shift ArrowRight', '+', '-', 'W', 'H', 'L', 'R', '0', 'F', 'Z', 'O', 'J', 'K', '[', ']'],
  ...['Backspace', '/', 'Ctrl F', 'N', 'B', 'Y', 'Shift Y', 'Ctrl V', 'P', 'Shift T'],
  ...['G I', 'G F', 'G E', 'G Z', 'G O', 'G M', 'G C'],
]

test.each(DESIGNED)('%s does something in the workbench', (key) => {
  expect(WORKBENCH_ACTIONS.filter(({ keys }) => keys.includes(key))).toHaveLength(1)
})

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
test.each([
  [{ ...plain, key: 'j' }, 'J'],
  [{ ...plain, key: 'T', shiftKey: true }, 'Shift T'],
  [{ ...plain, key: '?', shiftKey: true }, '?'],
  [{ ...plain, key: 'ArrowLeft', shiftKey: true }, 'Shift ArrowLeft'],
  [{ ...plain, key: 'f', ctrlKey: true }, 'Ctrl F'],
  [{ ...plain, key: 'f', metaKey: true }, 'Ctrl F'],
  [{ ...plain, key: 'f', altKey: true }, ''],
])('%j is %s', (event, name) => expect(keyName(event)).toBe(name))

test.each([
  ['J', true],
  ['Shift J', true],
  ['G I', true],
  ['?', true],
  ['Ctrl K', false],
  ['Escape', false],
  ['Shift ArrowLeft', false],
])('%s is a single key: %s', (key, single) => expect(isSingleKey(key)).toBe(single))

const actions = [
  { id: 'fold', group: 'time', keys: ['F'], does: '', run() {} },
  { id: 'filter', group: 'page', keys: ['Ctrl F'], does: '', run() {} },
] as const

test.each([
  ['as designed', null, [['F'], ['Ctrl F']]],
  ['another key', '{"keys":{"fold":["X"]}}', [['X'], ['Ctrl F']]],
  ['no key', '{"keys":{"fold":[]}}', [[], ['Ctrl F']]],
  ['single keys off', '{"single":false}', [[], ['Ctrl F']]],
  ['of an action that is gone', '{"keys":{"other":["X"]}}', [['F'], ['Ctrl F']]],
  ['what is no choice at all', '[1,', [['F'], ['Ctrl F']]],
  ['keys that are none', '{"keys":{"fold":[""],"filter":7}}', [['F'], ['Ctrl F']]],
])('chosen keys: %s', (_, kept, expected) => {
  expect(withChoice(actions, parseKeyChoice(kept)).map(({ keys }) => keys)).toEqual(expected)
})
