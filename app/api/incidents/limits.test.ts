import { expect, test } from 'vitest'
import { onEveryDatabase } from '@/lib/server/testing/every-database'
import { newUpload, problem, shareRequest } from '@/lib/server/testing/incident-requests'
import { POST } from './route'

onEveryDatabase((subject) => {
  const shareFrom = (hops: string) => {
    const { head, ciphertext } = newUpload(10)
    return POST(shareRequest(head, ciphertext, { 'x-forwarded-for': hops }))
  }

  test('an address shares so many in an hour, over all processes', async () => {
    subject.serveWith({ sharesPerHour: 2 })
    expect((await shareFrom('198.51.100.1')).status).toBe(201)
    subject.serveWith({ sharesPerHour: 2 })
    expect((await shareFrom('198.51.100.1')).status).toBe(201)
    const refused = await problem(shareFrom('198.51.100.1'))
    expect(refused).toMatchObject({ status: 429, code: 'too-many' })
    expect(refused.retryAfter).toBeGreaterThan(0)
    expect((await shareFrom('198.51.100.2')).status).toBe(201)
  })

  test('what a caller writes before its address does not make it another', async () => {
    subject.serveWith({ sharesPerHour: 1 })
    expect((await shareFrom('203.0.113.7, 198.51.100.1')).status).toBe(201)
    expect(await problem(shareFrom('203.0.113.8, 198.51.100.1'))).toMatchObject({ status: 429 })
  })

  test('behind a trusted proxy the address is the one that the proxy was called from', async () => {
    subject.serveWith({ sharesPerHour: 1, trustedProxies: 1 })
    expect((await shareFrom('198.51.100.1, 10.0.0.1')).status).toBe(201)
    expect((await shareFrom('198.51.100.2, 10.0.0.1')).status).toBe(201)
    expect(await problem(shareFrom('198.51.100.1, 10.0.0.1'))).toMatchObject({ status: 429 })
  })
})
