import { expect, test } from 'vitest'
import { patternById } from './patterns/registry.ts'
import { formatReleases, RELEASES, releasesOf, wordedReleases } from './release.ts'
import { sourceLines } from './source-lines.ts'

test('the reference incident is 3.7.1 and nothing else', () => {
  const votes = [
    releasesOf('QuorumPeer', 'PEER_STATE', 1438),
    releasesOf('LearnerHandler', 'LH_TXN_TIMEOUT', 1077),
    releasesOf('ZooKeeperServer', 'SRV_CREATED', 361),
    releasesOf('ZooKeeperServer', 'PEER_LIMITS', 1306),
  ]
  const common = RELEASES.filter((release) => votes.every((vote) => vote?.includes(release)))
  expect(common).toEqual(['3.7.1'])
})

test.each([
  ['FastLeaderElection', 'FLE_TIMEOUT', 774, ['3.4.4', '3.4.5']],
  ['Follower', 'FOL_EXC', 89, RELEASES.filter((one) => /^3\.4\.(?:[0-8]|10)$/.test(one))],
  ['FastLeaderElection', 'FLE_NOTIF', 391, RELEASES.filter((one) => /^3\.[89]\./.test(one))],
  ['FastLeaderElection', 'FLE_NOTIF', 1, []],
  ['FastLeaderElection', 'FLE_PARTIAL', 300, null],
])('%s %s at line %i', (logger, pattern, line, releases) => {
  expect(releasesOf(logger, pattern, line)).toEqual(releases)
})

test('every range of the tables names releases that exist', () => {
  for (const { logger, pattern, lines } of sourceLines) {
    for (const [, line] of lines.matchAll(/(?:^|;)\s*(\d+) /g)) {
      expect(releasesOf(logger, pattern, Number(line)), `${logger} ${pattern} ${line}`).not.toEqual([])
    }
  }
  for (const [pattern, releases] of wordedReleases) {
    expect(releases, pattern).not.toEqual([])
    expect(patternById(pattern), pattern).toBeDefined()
  }
})

test('releases as a person reads them', () => {
  expect(formatReleases(['3.7.1'])).toBe('3.7.1')
  expect(formatReleases(['3.9.0', '3.8.5'])).toBe('3.8.5 to 3.9.0')
  expect(formatReleases([])).toBe('')
})
