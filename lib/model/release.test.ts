import { expect, test } from 'vitest'
import { fixture } from '../formats/zookeeper/fixtures.ts'
import { RELEASES } from '../formats/zookeeper/release.ts'
import { workspaceOf } from './testing.ts'

const textOf = (name: string) => new TextDecoder().decode(fixture(name))

/** As a Kafka distribution prints it: without the line of the source, and here without what a process prints of itself. */
const kafkaLayout = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/environment:/.test(line))
    .map((line) =>
      line.replace(
        /^(\S+ \S+) \[myid:\d*\] - (\w+)\s+\[.*?:(?:[\w.]*\.)?([\w$]+)@\d+\] - (.*)$/,
        '[$1] $2 $4 (org.apache.zookeeper.server.quorum.$3)',
      ),
    )
    .join('\n')

/** Other releases move statements to other lines. */
const patched = (text: string) =>
  text.replace(/environment:zookeeper\.version/, 'environment:other').replace(/@\d+\]/g, '@1]')

async function releaseOf(text: string): Promise<string | null> {
  const workspace = await workspaceOf({ '1/zookeeper.log': text })
  return workspace.ownerOf('1/zookeeper.log').release
}

function expectWithin(range: string | null, release: string): void {
  const [from, to = from] = range!.split(' to ')
  expect(RELEASES.indexOf(from!)).toBeLessThanOrEqual(RELEASES.indexOf(release))
  expect(RELEASES.indexOf(to!)).toBeGreaterThanOrEqual(RELEASES.indexOf(release))
}

test.each([
  ['leader-killed-3.5.10.log.gz', '3.5.10'],
  ['leader-killed-3.8.0.log.gz', '3.8.0'],
])('%s: from its own line, else from source lines, else from wording', async (name, release) => {
  const text = textOf(name)
  expect(await releaseOf(text)).toBe(release)
  expectWithin(await releaseOf(text.replace(/^.*environment:zookeeper\.version.*\n/gm, '')), release)
  expectWithin(await releaseOf(kafkaLayout(text)), release)
  expectWithin(await releaseOf(patched(text)), release)
})

test('the reference incident, by three source lines', async () => {
  expect(await releaseOf(textOf('follower-13.log.gz'))).toBe('3.7.1')
})

test('messages that all releases print say nothing', async () => {
  expect(
    await releaseOf('[2026-01-01 10:00:00,000] INFO LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer)'),
  ).toBe(null)
})
