import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { arrivalsOf } from './evidence-on-disk.ts'
import { fileSource } from './file-source.ts'
import { TempSpool } from './temp-spool.ts'

const folder = mkdtempSync(join(tmpdir(), 'quorumscope-test-'))
writeFileSync(join(folder, 'digits'), '0123456789')
afterAll(() => rmSync(folder, { recursive: true }))

const text = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes)

test.each([
  [0, 3, '012'],
  [8, 99, '89'],
  [5, 5, ''],
  [20, 30, ''],
])('bytes %d to %d', async (start, end, expected) => {
  expect(await text((await fileSource(join(folder, 'digits'), 'digits')).read(start, end))).toBe(expected)
})

test('a slice of a slice counts from its own beginning', async () => {
  const whole = await fileSource(join(folder, 'digits'), 'digits')
  const slice = whole.slice(2, 9, 'a').slice(1, 100, 'b')
  expect([slice.name, slice.size, await text(slice.read(0, 100))]).toEqual(['b', 6, '345678'])
})

test('a folder is the files under it, in order, under names that begin with it', async () => {
  writeFileSync(join(folder, 'another'), 'x')
  const arrivals = await arrivalsOf([`${folder}/`], new TempSpool())
  expect(arrivals.map((arrival) => arrival.path)).toEqual([`${folder}/another`, `${folder}/digits`])
})

test('what is not there is named', async () => {
  await expect(arrivalsOf([join(folder, 'absent')], new TempSpool())).rejects.toThrow(
    /absent cannot be read: there is no such file/,
  )
})

test('the spool gives back what was written', async () => {
  const file = await new TempSpool().create('a.log')
  await file.write(new TextEncoder().encode('one '))
  await file.write(new TextEncoder().encode('two'))
  const source = await file.finish()
  expect([source.name, await text(source.read(0, 100))]).toEqual(['a.log', 'one two'])
})
