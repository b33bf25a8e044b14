import { expect, test } from 'vitest'
import { views } from '@/components/views/registry'
import { FIRST_RUN_KEYS, type GlobalKey, INVENTORY_KEYS, keyName, WORKBENCH_KEYS } from './keys'

const maps: Record<string, readonly GlobalKey[]> = {
  workbench: WORKBENCH_KEYS,
  'first run': FIRST_RUN_KEYS,
  inventory: INVENTORY_KEYS,
}

test.each(Object.entries(maps))('no key has two meanings: %s', (_, map) => {
  const keys = map.flatMap((each) => each.keys)
  expect(keys).toEqual([...new Set(keys)])
})

test.each(views.map((view) => [view.title, view.keys ?? []] as const))('%s takes no global key', (_, keys) => {
  const global = new Set<string>(WORKBENCH_KEYS.flatMap((each) => each.keys as readonly string[]))
  expect(keys.flatMap((each) => each.keys).filter((key) => global.has(key))).toEqual([])
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
