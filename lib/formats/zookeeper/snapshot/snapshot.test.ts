import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../testing.ts'
import { snapshot } from './snapshot.ts'

const fixture = (name: string) =>
  new Uint8Array(gunzipSync(readFileSync(new URL(`../fixtures/all-operations/${name}`, import.meta.url))))
const bytes = fixture('snapshot.1000000f2.gz')
const decode = (file: Uint8Array) => decodeBytes(snapshot, file, 'snapshot.1000000f2')
const { rows, diagnostics } = await decode(bytes)
const paths = rows.nodes!.map((node) => node.path as string)

test('it has the nodes that the real tool prints', () => {
  const printed = new TextDecoder().decode(fixture('snapshot.1000000f2.txt.gz'))
  const blocks = [
    ...printed.matchAll(/----\n(\/.*)\n {2}cZxid = (.*)\n(?:.*\n)*?.*ephemeralOwner = (.*)\n {2}dataLength = (.*)\n/g),
  ]
  const hex = (value: unknown) => `0x${(value as bigint).toString(16).padStart(14, '0')}`
  const isQuota = (path: string) => path.endsWith('/zookeeper_stats') // the tool counts anew
  const expected = blocks.map(([, path, ...rest]) => [path!, ...rest.slice(0, 2), isQuota(path!) ? '' : rest[2]])
  const own = rows.nodes!.map(({ path, czxid, ephemeralOwner, dataSize }) => [
    path,
    hex(czxid),
    hex(ephemeralOwner),
    isQuota(path as string) ? '' : `${Math.max(0, dataSize as number)}`,
  ])
  expect(own.sort()).toEqual(expected.sort())
  expect(diagnostics).toEqual([])
})

test('seals, digest and last zxid', () => {
  expect(rows.seals!.map(({ stored, computed }) => stored === computed)).toEqual([true, true, true])
  expect(rows.digests!.map(({ zxid, version }) => [zxid, version])).toEqual([[0x1000000f2n, 2]])
  expect(rows.lastZxids!.map(({ zxid }) => zxid)).toEqual([0x1000000f2n])
})

const indexOf = (path: string) => Buffer.from(bytes).indexOf(path) - 4
const first = rows.nodes!.findIndex((node) => node.path === '/q/node7919')
const [start, end] = [rows.nodes![first]!.start as number, rows.nodes![first]!.end as number]

function changed(change: (all: Uint8Array, view: DataView) => unknown): Uint8Array {
  const all = bytes.slice()
  change(all, new DataView(all.buffer))
  return all
}

describe('damage', () => {
  test.each([
    {
      title: 'data',
      file: changed((all) => all.fill(all[end - 70]! ^ 1, end - 70, end - 70 + 1)),
      lost: 0,
      codes: ['checksum', 'checksum', 'checksum'],
    },
    {
      title: 'the length of a path',
      file: changed((_, view) => view.setInt32(start, 0x7fff_0000)),
      lost: 1,
      codes: ['corrupt', 'checksum', 'checksum', 'checksum'],
    },
    {
      title: 'the length of data',
      file: changed((_, view) => view.setInt32(end - 76 - 9, 100_000_000)),
      lost: 1,
      codes: ['corrupt', 'checksum', 'checksum', 'checksum'],
    },
    {
      title: 'a node taken out',
      file: Uint8Array.of(...bytes.subarray(0, start + 5), ...bytes.subarray(end)),
      lost: 1,
      codes: null,
    },
    { title: 'the number of sessions', file: changed((_, view) => view.setInt32(16, 99_999)), lost: null, codes: null },
    { title: 'cut inside a node', file: bytes.slice(0, start + 9), lost: paths.length - first, codes: ['truncated'] },
    {
      title: 'cut after the first seal',
      file: bytes.slice(0, (rows.seals![0]!.end as number) + 5),
      lost: 0,
      codes: ['truncated'],
    },
    { title: 'more behind the last seal', file: Uint8Array.of(...bytes, 1, 2, 3), lost: 0, codes: ['trailing'] },
  ])('$title', async ({ file, lost, codes }) => {
    const damaged = await decode(file)
    if (lost !== null) expect(damaged.rows.nodes!.length).toBe(paths.length - lost)
    else expect(damaged.rows.nodes!.length).toBeGreaterThan(paths.length - 3)
    const found = damaged.diagnostics.map(({ code }) => code.replace('zookeeper/snapshot-', ''))
    if (codes !== null) expect(found).toEqual(codes)
    else expect(found[0]).toBe('corrupt')
  })

  test('a parent that is not there', async () => {
    const file = changed((all) => all.fill(0x51, indexOf('/q/node0') + 5, indexOf('/q/node0') + 5 + 1))
    const codes = (await decode(file)).diagnostics.map(({ code }) => code)
    expect(codes).toContain('zookeeper/snapshot-orphan')
  })
})
