import { expect, test } from 'vitest'
import { gzip } from './gzip.ts'
import { tar } from './tar.ts'
import { bytesOf, concat, fixture, unpack } from './testing.ts'

/** Writes a header as ustar has it. */
function header(name: string, size: number, type = '0'): Uint8Array {
  const block = new Uint8Array(512)
  const put = (at: number, text: string) => block.set(bytesOf(text), at)
  put(0, name)
  put(100, '0000644\0')
  put(124, `${size.toString(8).padStart(11, '0')}\0`)
  put(148, '        ')
  put(156, type)
  put(257, 'ustar\x0000')
  put(
    148,
    `${block
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
  )
  return block
}

function file(name: string, content: string, type = '0'): Uint8Array {
  const padded = new Uint8Array(Math.ceil(content.length / 512) * 512)
  padded.set(bytesOf(content))
  return concat(header(name, content.length, type), padded)
}

const END = new Uint8Array(1024)
const good = file('a/zoo.cfg', 'tickTime=2000\n')
const cases = [
  {
    title: 'two files',
    bytes: concat(good, file('myid', '13\n'), END),
    members: { 'a/zoo.cfg': 'tickTime=2000\n', myid: '13\n' },
    codes: [],
  },
  {
    title: 'a folder and a link are no members',
    bytes: concat(file('a/', '', '5'), file('b', '', '2'), good, END),
    members: { 'a/zoo.cfg': 'tickTime=2000\n' },
    codes: [],
  },
  { title: 'no end record', bytes: good, members: { 'a/zoo.cfg': 'tickTime=2000\n' }, codes: [] },
  {
    title: 'a name that climbs out is only a name',
    bytes: concat(file('../../etc/x', 'y'), file('/abs', 'z'), END),
    members: { 'etc/x': 'y', abs: 'z' },
    codes: ['archive/name'],
  },
  {
    title: 'a size beyond the end',
    bytes: concat(good, header('big.log', 8_000_000_000), bytesOf('some')),
    members: { 'a/zoo.cfg': 'tickTime=2000\n', 'big.log': 'some' },
    codes: ['archive/truncated'],
  },
  {
    title: 'a damaged header is passed over',
    bytes: concat(good, new Uint8Array(512).fill(7), file('myid', '13\n'), END),
    members: { 'a/zoo.cfg': 'tickTime=2000\n', myid: '13\n' },
    codes: ['archive/damaged'],
  },
  {
    title: 'pax path and size',
    bytes: concat(file('x', '18 path=long/name\n9 foo=1\n', 'x'), file('short', '1'), END),
    members: { 'long/name': '1' },
    codes: [],
  },
  { title: 'nothing in it', bytes: END, members: {}, codes: [] },
]

test.each(cases)('$title', async ({ bytes, members, codes }) => {
  const unpacked = await unpack(tar, bytes, 'x.tar')
  expect(unpacked.members).toEqual(members)
  expect(unpacked.diagnostics.map((it) => it.code)).toEqual(codes)
})

test.each(['gnu-long-name.tar.gz', 'pax-long-name.tar.gz'])('%s: what the real tool wrote', async (name) => {
  const { members, diagnostics } = await unpack(gzip, fixture(name), name)
  const long = Object.keys(members).find((path) => path.endsWith('/zoo.cfg'))
  expect(long?.length).toBe(247)
  expect(members[long!]).toBe('tickTime=2000\ninitLimit=10\nsyncLimit=5\n')
  expect(members['servers/13/myid']).toBe('13\n')
  expect(Object.keys(members)).toHaveLength(3)
  expect(diagnostics).toEqual([])
})

test('cut at every record: members before the cut are kept', async () => {
  const whole = concat(good, file('myid', '13\n'), END)
  for (let end = 0; end <= whole.length; end += 128) {
    const { members } = await unpack(tar, whole.subarray(0, end), 'x.tar')
    if (end >= good.length) expect(members['a/zoo.cfg']).toBe('tickTime=2000\n')
  }
})
