import { expect, test } from 'vitest'
import { emptyDocument } from '../engine/empty-snapshot.ts'
import { redactDocument, scannedDocument } from './redact-document.ts'

test('sentences have the same name wherever a value stands', () => {
  const finding = {
    title: 'Leader 37 closed server 13 at 10.14.6.56',
    impact: 'Clients of 10.14.6.56 and of zk13.prod.example were closed.',
    doNow: 'Look at payments-eu-0 before you restart.',
    evidence: ['a1b2c3d4:0-10:153'],
  }
  const file = { id: 'a1b2c3d4', path: '/srv/acme-project/zookeeper-37.log' }
  const partition = { folder: 'payments-eu-0', topic: 'payments-eu', partition: 0 }
  const redacted = redactDocument({
    ...emptyDocument(),
    files: [file],
    findings: [finding],
    partitions: [partition],
  } as never)
  const [told] = redacted.findings
  expect(told!.title).toMatch(/^Leader 37 closed server 13 at (?!10\.)\S+$/)
  expect(told!.impact).toContain(told!.title.split(' ').at(-1))
  expect(told!.evidence).toEqual(finding.evidence)
  expect(JSON.stringify(redacted)).not.toMatch(/10\.14\.6\.56|prod\.example|payments|acme/)
  expect(redacted.files[0]!.path).toContain('zookeeper-37.log')
})

test('a value that is left in a document is found', () => {
  const values = [{ original: '10.14.6.56', replacement: 'host-A', count: 1 }]
  const document = { ...emptyDocument(), files: [{ path: 'zookeeper-10.14.6.56.log' }] }
  const { leftovers } = scannedDocument({
    bundle: { snapshot: { document } },
    redaction: { kinds: [{ kind: 'server-address', on: true, values }] },
  } as never)
  expect(leftovers).toMatchObject([{ original: '10.14.6.56', path: ['files', 0, 'path'] }])
})
