import { expect, test, vi } from 'vitest'
import { NotesOfShares } from './notes-of-shares'
import { type KeptShare, onShares, shareDatabase } from './share-database'

const SHARE: KeptShare = {
  ...{ id: 'x'.repeat(32), title: 'A follower was dropped', key: '', manageSecret: '', incident: 'here' },
  ...{ secret: {} as CryptoKey, createdAt: 0, expiresAt: null },
}

test.each([
  ['incident-gone', 410],
  ['incident-unknown', 404],
])('a share of which the server says %s is marked, told and asked for no more', async (code, status) => {
  const asked: string[] = []
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const tombstone = { reason: 'deleted', goneAt: 1, createdAt: 0, files: [] }
    return Response.json({ code, detail: '', ...(status === 410 && { tombstone }) }, { status })
  })
  const database = await shareDatabase()
  await database.addShare(SHARE)
  const told = new Promise<void>((resolve) => onShares(resolve))
  const notes = new NotesOfShares(() => {})
  await told
  expect(await database.shares()).toEqual([{ ...SHARE, isGone: true }])
  await notes.look()
  expect(asked).toHaveLength(1)
  notes.close()
  await database.dropShare(SHARE.id)
  vi.unstubAllGlobals()
})
