import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test, type Worker } from '@playwright/test'
import { folderOf, longQuietLog } from './evidence.ts'
import { Workbench } from './workbench.ts'

const log = join(folderOf('01-follower-transaction-timeout'), 'servers/36/zookeeper.log')
const others = join(folderOf('03-leader-killed'), 'servers')
/** More than is read of a file to recognise it, so that only a worker that decodes asks for all of it. */
const held = ['a-held.log', 'b-held.log'].map((name, i) => longQuietLog(name, log, 200_000 + i * 50_000))

test('a worker that dies takes only its file down, which can be read again', async ({ page }) => {
  const workbench = new Workbench(page)
  await dropWhileHeld(page, workbench, held.slice(0, 1))
  // The other workers go on with everything else.
  await expect(fileRow(page, 'zookeeper.log').getByText(/\d lines/)).toHaveCount(3)
  await kill(page, 1)

  await expect(fileRow(page, 'a-held.log')).toContainText('lost on purpose')
  await workbench.allRead()
  await expect(page.getByRole('main')).toContainText('Leader 3 died')
  await readAgain(page, workbench, 1)
})

test('all workers that read die at once: their files fail, the rest is read by new ones', async ({ page }) => {
  const workbench = new Workbench(page)
  await dropWhileHeld(page, workbench, held)
  await kill(page, 2)

  for (const name of ['a-held.log', 'b-held.log']) await expect(fileRow(page, name)).toContainText('lost on purpose')
  await workbench.allRead()
  await expect(page.getByRole('main')).toContainText('Leader 3 died')
  await readAgain(page, workbench, 2)
})

test('a file that the browser is not given stays in the list and says why', async ({ page }) => {
  await page.addInitScript(() => {
    const { webkitGetAsEntry } = DataTransferItem.prototype
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const entry = webkitGetAsEntry.call(this)
      const file: FileSystemFileEntry['file'] = (_, refuse) =>
        refuse?.(new DOMException('Permission was denied.', 'NotReadableError'))
      return entry?.name === 'myid' ? Object.assign(entry, { file }) : entry
    }
  })
  const workbench = new Workbench(page)
  await workbench.open()
  await workbench.drop(join(others, '1/myid'), join(others, '1/zoo.cfg'))
  await workbench.allRead()
  await expect(fileRow(page, 'myid').first()).toContainText('NotReadableError: Permission was denied')
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText('Read 2 files 1 ready, 1 needs a look')
})

/** Drops these files, which never come to an end, before others; a worker hangs over each. */
async function dropWhileHeld(page: Page, workbench: Workbench, files: readonly string[]): Promise<void> {
  const sizes = files.map((path) => statSync(path).size)
  const taught: Promise<void>[] = []
  const teach = (worker: Worker) => void taught.push(worker.evaluate(holdReads, sizes))
  page.on('worker', teach)
  await workbench.open()
  // The engine and those that read.
  await expect.poll(() => page.workers().length).toBeGreaterThan(files.length)
  await Promise.all(taught)
  await workbench.drop(...files, others)
  for (const path of files)
    await expect(page.getByRole('progressbar', { name: new RegExp(`${path.split('/').at(-1)} read`) })).toBeVisible()
  await expect.poll(async () => (await holders(page)).length).toBe(files.length)
  page.off('worker', teach)
}

/** In a worker: whoever reads a file of one of these sizes as a whole waits until it is released. */
function holdReads(sizes: number[]): void {
  const { arrayBuffer } = Blob.prototype
  const state = { holding: false, release: () => {} }
  const released = new Promise<void>((resolve) => {
    state.release = resolve
  })
  Blob.prototype.arrayBuffer = async function () {
    if (sizes.includes(this.size)) {
      state.holding = true
      await released
    }
    return arrayBuffer.call(this)
  }
  Object.assign(self, { state })
}

async function holders(page: Page): Promise<Worker[]> {
  const holding = await Promise.all(
    page
      .workers()
      .map((worker) =>
        worker.evaluate(() => (self as unknown as { state?: { holding: boolean } }).state?.holding === true),
      ),
  )
  return page.workers().filter((_, i) => holding[i])
}

/** Ends those that hang by an error that nobody catches, and has the others read everything from now on. */
async function kill(page: Page, count: number): Promise<void> {
  const hanging = await holders(page)
  expect(hanging).toHaveLength(count)
  for (const worker of page.workers().filter((each) => !hanging.includes(each)))
    await worker.evaluate(() => (self as unknown as { state?: { release(): void } }).state?.release())
  await Promise.all(
    hanging.map((worker) =>
      worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('lost on purpose')
        })
      }),
    ),
  )
}

async function readAgain(page: Page, workbench: Workbench, count: number): Promise<void> {
  const again = page.getByRole('button', { name: 'Read it again' })
  await expect(again).toHaveCount(count)
  for (let left = count; left > 0; left--) {
    await again.first().click()
    await expect(again).toHaveCount(left - 1)
  }
  await workbench.allRead()
  await expect(fileRow(page, 'held.log').getByText(/\d lines/)).toHaveCount(count)
}

function fileRow(page: Page, name: string) {
  return page.getByRole('row').filter({ hasText: name })
}
