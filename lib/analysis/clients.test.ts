/** What clients saw, with and without the logs of the servers. */
import { expect, test } from 'vitest'
import { fixture } from '../formats/zookeeper/fixtures.ts'
import { line, openTexts } from '../model/testing.ts'
import { analyse } from './analyse.ts'
import type { AnalysisDocument } from './document.ts'
import { hypotheses } from './hypotheses/registry.ts'

const textOf = (name: string) => new TextDecoder().decode(fixture(name))
async function documentOf(texts: Record<string, string>): Promise<AnalysisDocument> {
  const files = await openTexts(texts)
  return analyse(files, { zones: new Map(), defaultZone: 'UTC', product: 'test' }).document
}

test('only a client: what it saw, what cannot be told, and what to fetch', async () => {
  const document = await documentOf({ 'app/client.log': textOf('client-3.8.0.log.gz') })
  expect(document.files[0]).toMatchObject({ kind: 'zookeeper/client-log', sid: null, ensemble: null })
  const [finding] = document.findings
  expect(finding).toMatchObject({ cause: 'session_expiry_storm', severity: 'warning', confidence: 'assumed', sids: [] })
  expect(finding!.from).toBe('2026-11-22T09:08:52.720Z')
  expect(finding!.chain.map(({ step }) => step)).toContain('residue')
  expect(finding!.missing.map(({ what }) => what)).toContainEqual(
    expect.stringMatching(/^zookeeper\.log of the server at 127\.89\.0\.1\S*:2181, 09:08:4\d to /),
  )
  expect(new Set(finding!.missing.map(({ id }) => id)).size).toBe(finding!.missing.length)
  expect(document.ruleOuts.map(({ hypothesis }) => hypothesis)).toEqual(hypotheses.map(({ name }) => name))
  expect(document.ruleOuts.filter(({ verdict }) => verdict !== 'cannot_tell')).toMatchObject([
    { hypothesis: 'session_expiry', verdict: 'supported' },
  ])
  expect(document.incidents[0]?.findings).toEqual([finding!.id])
})

test('sessions that went on are not expired', async () => {
  const { findings, ruleOuts } = await documentOf({ 'client.log': textOf('client-3.5.10.log.gz') })
  expect(findings.map(({ severity }) => severity)).not.toContain('critical')
  expect(ruleOuts.find(({ hypothesis }) => hypothesis === 'session_expiry')?.verdict).toBe('ruled_out')
})

const client = (time: string, message: string) =>
  `2026-01-01 ${time.replace('.', ',')} [myid:zk1:2181] - INFO  [main-SendThread(zk1:2181):ClientCnxn$SendThread@1] - ${message}`
const SESSION = '0x100002593750001'

test('a client that closes its session lost nothing', async () => {
  const lines = [
    client(
      '10:00:00.000',
      `Session establishment complete on server zk1/10.0.0.1:2181, session id = ${SESSION}, negotiated timeout = 6000`,
    ),
    client(
      '10:00:05.000',
      `Unable to read additional data from server sessionid ${SESSION}, likely server has closed socket`,
    ),
    client('10:00:05.001', `EventThread shut down for session: ${SESSION}`),
  ]
  expect((await documentOf({ 'client.log': lines.join('\n') })).findings).toEqual([])
})

test('the session ties a client to the ensemble of a server, wherever its log lies', async () => {
  const server = [
    line(1, '10:00:00.000', 'QuorumPeer', 'LEADING'),
    line(1, '10:00:00.500', 'LeaderSessionTracker', `Committing global session ${SESSION}`, 'CommitProcessor:1'),
  ]
  const lines = [
    client(
      '10:00:00.600',
      `Session establishment complete on server zk1/10.0.0.1:2181, session id = ${SESSION}, negotiated timeout = 6000`,
    ),
    client('10:00:01.000', 'Opening socket connection to server zk1/10.0.0.1:2181.'),
  ]
  const { files } = await documentOf({ '1/zookeeper.log': server.join('\n'), 'elsewhere/kafka.log': lines.join('\n') })
  expect(files.map(({ path, kind, ensemble, sid }) => [path, kind, ensemble, sid])).toEqual([
    ['1/zookeeper.log', 'zookeeper/server-log', '1', 1],
    ['elsewhere/kafka.log', 'zookeeper/client-log', '1', null],
  ])
})
