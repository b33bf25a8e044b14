import { expect, test } from 'vitest'
import { NO_ANNOTATIONS, type Note } from '@/lib/incident/annotations'
import { DeviceList } from './device-list'
import { IncidentStore } from './incident-store'
import { MemoryDatabase } from './memory-database'
import type { Tabs } from './tabs'

const FILES = ['a', 'b', 'c'].map((name) => ({ fingerprint: name, size: 10_000, name }))
const ABOUT = { headline: 'Leader 37 closed server 13', from: 0 }
const PLACE = { kind: 'evidence', evidence: { file: 'a', start: 10, end: 20, line: 2 } } as const

function note(id: string, text = id, at = 1): Note {
  return { id, on: PLACE, text, author: '', at, mineOnly: false }
}

/** A device: tabs that are opened on it share what it keeps. */
function device(database = new MemoryDatabase()) {
  const listeners: { of: object; listener: (incident: string) => void }[] = []
  const tabs = (): Tabs => {
    const of = {}
    return {
      tell: (incident) => {
        for (const each of listeners) if (each.of !== of) each.listener(incident)
      },
      listen(listener) {
        listeners.push({ of, listener })
        return () => {}
      },
    }
  }
  return {
    database,
    openTab: () => new IncidentStore(async () => database, tabs()),
    openList: () => new DeviceList(async () => database, tabs()),
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const textsOf = (store: IncidentStore) => store.get().annotations.notes.map(({ text }) => text)

test('the same files bring back notes, pins, name, view and drafts', async () => {
  const { openTab } = device()
  const before = openTab()
  await before.open(FILES, ABOUT)
  before.setTitle('Server 13 dropped')
  before.putNote(note('first'))
  before.togglePin({ evidence: PLACE.evidence, at: 1 })
  before.setView('#v=1&f=1')
  before.setDraft({ on: PLACE, text: 'half a sen', mineOnly: false, note: '' })
  await settled()

  const after = openTab()
  await after.open(FILES.slice(0, 2), ABOUT)
  const { annotations, restored, drafts } = after.get()
  expect(annotations).toMatchObject({ title: 'Server 13 dropped', notes: [{ id: 'first' }], pins: [{ at: 1 }] })
  expect(restored?.view).toBe('#v=1&f=1')
  expect(Object.values(drafts).map(({ text }) => text)).toEqual(['half a sen'])
})

test('other files begin anew', async () => {
  const { openTab } = device()
  const before = openTab()
  await before.open(FILES, ABOUT)
  before.putNote(note('first'))
  const other = openTab()
  await other.open([{ fingerprint: 'x', size: 5_000, name: 'x' }], ABOUT)
  expect(textsOf(other)).toEqual([])
  expect(other.get().restored).toBe(null)
})

test('a later drop shows what the first files belong to', async () => {
  const { openTab, database } = device()
  const before = openTab()
  await before.open(FILES, ABOUT)
  before.putNote(note('first'))
  await settled()
  const after = openTab()
  const paste = { fingerprint: 'p', size: 2_000, name: 'PASTE' }
  await after.open([paste], ABOUT)
  await after.open([paste, ...FILES], ABOUT)
  expect(textsOf(after)).toEqual(['first'])
  expect((await database.incidents()).length).toBe(1)
})

test('what was written before the files were found again joins what was kept', async () => {
  const { openTab } = device()
  const before = openTab()
  await before.open(FILES, ABOUT)
  before.putNote(note('first', 'first', 1))
  await settled()
  const after = openTab()
  const opening = after.open(FILES, ABOUT)
  after.putNote(note('second', 'second', 2))
  await opening
  await settled()
  expect(textsOf(after)).toEqual(['first', 'second'])
  const again = openTab()
  await again.open(FILES, ABOUT)
  expect(textsOf(again)).toEqual(['first', 'second'])
})

test('two tabs add, change and remove at once, and lose nothing', async () => {
  const { openTab } = device()
  const [one, two] = [openTab(), openTab()]
  await one.open(FILES, ABOUT)
  await two.open(FILES, ABOUT)
  one.putNote(note('a', 'from one', 1))
  two.putNote(note('b', 'from two', 2))
  one.setTitle('One')
  two.togglePin({ evidence: PLACE.evidence, at: 1 })
  await settled()
  for (const tab of [one, two]) {
    expect(textsOf(tab)).toEqual(['from one', 'from two'])
    expect(tab.get().annotations).toMatchObject({ title: 'One', pins: [{ at: 1 }] })
  }
  two.removeNote(note('a'))
  one.putNote(note('b', 'changed by one', 3))
  await settled()
  expect([textsOf(one), textsOf(two)]).toEqual([['changed by one'], ['changed by one']])
})

test('a note that was removed comes back', async () => {
  const { openTab } = device()
  const tab = openTab()
  await tab.open(FILES, ABOUT)
  tab.putNote(note('a'))
  tab.removeNote(note('a'))
  expect(textsOf(tab)).toEqual([])
  tab.undoRemove()
  await settled()
  expect(textsOf(tab)).toEqual(['a'])
})

test('a note that was removed does not come back from somebody who has it', async () => {
  const { openTab } = device()
  const tab = openTab()
  await tab.openShared('shared-x', NO_ANNOTATIONS)
  await tab.add({ ...NO_ANNOTATIONS, notes: [note('a'), note('b')] })
  tab.removeNote(note('a'))
  await settled()
  const { removals } = tab.get().annotations
  expect(removals).toEqual([{ id: 'a', at: expect.any(Number) }])

  const later = openTab()
  await later.openShared('shared-x', { ...NO_ANNOTATIONS, notes: [note('a'), note('b')] })
  expect(textsOf(later)).toEqual(['b'])
  tab.undoRemove()
  await settled()
  expect(textsOf(later)).toEqual(['b', 'a'])
})

test('a changed note is newer than what it was, whatever clock wrote that', async () => {
  const { openTab } = device()
  const tab = openTab()
  await tab.open(FILES, ABOUT)
  tab.putNote(note('a', 'of a clock that is ahead', 9e12))
  tab.putNote(note('a', 'changed', 5))
  expect(textsOf(tab)).toEqual(['changed'])
  tab.removeNote(tab.get().annotations.notes[0]!)
  expect(textsOf(tab)).toEqual([])
})

test('notes of readers join an incident that is open, and one that is not', async () => {
  const { openTab, openList } = device()
  const tab = openTab()
  await tab.open(FILES, ABOUT)
  tab.putNote(note('a'))
  await settled()
  const id = tab.get().id!
  await tab.addTo(id, { ...NO_ANNOTATIONS, notes: [note('b', 'of a reader')] })
  await settled()
  expect(textsOf(tab)).toEqual(['a', 'of a reader'])
  tab.close()
  await tab.addTo(id, { ...NO_ANNOTATIONS, notes: [note('c')], removals: [{ id: 'b', at: 2 }] })
  await tab.addTo('forgotten', { ...NO_ANNOTATIONS, notes: [note('d')] })
  const list = openList()
  await list.read()
  expect(list.get()?.map(({ notes }) => notes)).toEqual([2])
  await tab.open(FILES, ABOUT)
  expect(textsOf(tab)).toEqual(['a', 'c'])
})

test('where the device is full, notes stay, and are kept as soon as there is room', async () => {
  class Full extends MemoryDatabase {
    full = true
    override async put(...given: Parameters<MemoryDatabase['put']>) {
      if (this.full) throw new DOMException('no room', 'QuotaExceededError')
      return super.put(...given)
    }
  }
  const database = new Full()
  const { openTab } = device(database)
  const tab = openTab()
  await tab.open(FILES, ABOUT)
  tab.putNote(note('a', 'a', 1))
  await settled()
  expect(tab.get().trouble).toBe('full')
  database.full = false
  tab.putNote(note('b', 'b', 2))
  await settled()
  expect(tab.get().trouble).toBe(null)
  expect((await database.allEntries()).map(({ key }) => key.split(' ').at(-1))).toEqual(['a', 'b'])
})

test('without storage notes last as long as the page', async () => {
  const tab = new IncidentStore(() => Promise.reject(new Error('no storage')), { tell() {}, listen: () => () => {} })
  await tab.open(FILES, ABOUT)
  tab.putNote(note('a'))
  await settled()
  expect(tab.get().trouble).toBe('blocked')
  expect(textsOf(tab)).toEqual(['a'])
})

test('an incident that was removed elsewhere is kept again with the next note', async () => {
  const { openTab, openList } = device()
  const tab = openTab()
  await tab.open(FILES, ABOUT)
  tab.putNote(note('a', 'a', 1))
  await settled()
  const list = openList()
  await list.forgetAll()
  await settled()
  expect(list.get()).toEqual([])
  tab.putNote(note('b', 'b', 2))
  await settled()
  expect(textsOf(tab)).toEqual(['a', 'b'])
  const again = openTab()
  await again.open(FILES, ABOUT)
  expect(textsOf(again)).toEqual(['a', 'b'])
})

test('the list of the device has what was open last first, with its notes', async () => {
  const { openTab, openList } = device()
  const tab = openTab()
  await tab.open(FILES, ABOUT)
  tab.putNote(note('a', 'a', 1))
  tab.putNote(note('b', 'b', 2))
  await settled()
  const list = openList()
  await list.read()
  expect(list.get()).toMatchObject([{ incident: { headline: ABOUT.headline }, notes: 2 }])
  await list.forget(list.get()![0]!.incident.id)
  expect(list.get()).toEqual([])
})
