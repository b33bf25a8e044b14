import { expect, test } from 'vitest'
import type { IncidentBundle } from '../incident/bundle.ts'
import { ShareClient } from './share-client.ts'
import type { ShareOrder, ShareOutcome } from './share-messages.ts'

const draft = {} as IncidentBundle
const choices = { off: new Set<never>(), unticked: new Set<never>() }

/** Workers as the page sees them, the last one started at the end. */
class Workers {
  readonly all: FakeWorker[] = []
  readonly start = (): Worker => {
    const worker = new FakeWorker()
    this.all.push(worker)
    return worker as unknown as Worker
  }
}

class FakeWorker {
  readonly orders: ShareOrder[] = []
  onmessage: ((event: { data: ShareOutcome }) => void) | null = null
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null
  postMessage(order: ShareOrder): void {
    this.orders.push(order)
  }
  terminate(): void {}
  fail(message = ''): void {
    this.onerror?.({ message, preventDefault: () => {} })
  }
  types(): readonly string[] {
    return this.orders.map(({ type }) => type)
  }
}

test('a worker that was lost before anything was asked of it has another in its place', () => {
  const workers = new Workers()
  const client = new ShareClient(workers.start)
  workers.all[0]!.fail()
  client.draft(draft)
  void client.prepare(choices, '')
  expect(workers.all.map((worker) => worker.types())).toEqual([[], ['draft', 'prepare']])
})

test('one that does not start says so, and the next question starts one that knows the last draft', async () => {
  const workers = new Workers()
  const client = new ShareClient(workers.start)
  client.draft(draft)
  client.draft({ ...draft, title: 'second' })
  const first = client.prepare(choices, '')
  workers.all[0]!.fail('Uncaught NetworkError: importScripts')
  await expect(first).rejects.toThrow('The worker that encrypts could not be started.')
  void client.prepare(choices, '')
  expect(workers.all[1]!.orders).toMatchObject([{ type: 'draft', draft: { title: 'second' } }, { type: 'prepare' }])
})

test('after it is closed it starts nothing', async () => {
  const workers = new Workers()
  const client = new ShareClient(workers.start)
  client.close()
  await expect(client.prepare(choices, '')).rejects.toThrow('It was cancelled.')
  expect(workers.all).toHaveLength(1)
})
