import { ByteWindow } from '../../../bytes/byte-window.ts'
import { Cursor } from '../../../bytes/cursor.ts'
import type { ByteSource } from '../../../bytes/source.ts'
import { firstNonZero } from '../../../bytes/zeros.ts'
import { groupDigits } from '../../../words/size.ts'
import { formatZxid } from '../../../words/zxid.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Output } from '../../format.ts'
import { readTxnEntry, TXN_HEADER_SIZE, type TxnEntry } from './entry.ts'
import { FILE_HEADER_SIZE, MAGIC, RECORD_OVERHEAD, RECORD_PREFIX } from './record.ts'
import { checksumsAt, findRecord, LARGEST_PAYLOAD, seemsRecord } from './record-search.ts'
import type { txnLogTables } from './tables.ts'
import { writeTxn } from './txn-row.ts'
import { ZxidOrder } from './zxid-order.ts'

const PROGRESS_STEP = 1024 * 1024

/** Goes from record to record, keeps what it can, and finds its way again after damage. */
export class TxnWalk {
  readonly #size: number
  readonly #output: Output<typeof txnLogTables>
  readonly #window: ByteWindow
  readonly #order = new ZxidOrder()

  constructor(source: ByteSource, output: Output<typeof txnLogTables>) {
    this.#size = source.size
    this.#output = output
    this.#window = new ByteWindow(source, 0, source.size)
  }

  async run(): Promise<void> {
    let reported = 0
    for (let place = await this.#header(); place >= 0 && place < this.#size; ) {
      place = await this.#step(place)
      if (place - reported < PROGRESS_STEP) continue
      reported = place
      this.#output.progress(place)
    }
    this.#output.progress(this.#size)
  }

  /** Where the records begin. */
  async #header(): Promise<number> {
    if (!(await this.#window.has(0, FILE_HEADER_SIZE))) {
      const message = `The file has ${this.#size} bytes; a transaction log begins with a header of ${FILE_HEADER_SIZE}.`
      this.#report('zookeeper/txn-truncated', 'warning', message, 0, this.#size)
      return -1
    }
    const cursor = new Cursor(this.#window.bytes)
    const magic = cursor.int32()
    if (magic === MAGIC) {
      const [version, dbid] = [cursor.int32(), cursor.int64()]
      this.#output.tables.header.add({ version, dbid, start: 0, end: FILE_HEADER_SIZE })
      return FILE_HEADER_SIZE
    }
    const next = await this.#find(0)
    const goesOn = next < 0 ? 'No record was found in it.' : `The first record was found at byte ${groupDigits(next)}.`
    const message = `The file begins with ${formatZxid(BigInt(magic >>> 0))}; a transaction log begins with 0x5a4b4c47 (ZKLG). ${goesOn}`
    this.#report('zookeeper/txn-corrupt', 'error', message, 0, next < 0 ? this.#size : next)
    return next
  }

  /** Reads what is at the place and gives the next one; -1 at the end. */
  async #step(place: number): Promise<number> {
    if (!(await this.#window.has(place, RECORD_PREFIX))) return this.#tornTail(place)
    const length = this.#window.view.getInt32(place - this.#window.start + 8)
    if (length === 0 && (await this.#isZeroFrom(place))) return this.#preallocated(place)
    if (length < TXN_HEADER_SIZE || length > LARGEST_PAYLOAD)
      return this.#lost(place, `says it is ${groupDigits(length)} bytes long, which no transaction is`)
    const next = place + length + RECORD_OVERHEAD
    if (next > this.#size) return this.#overlong(place, length)
    if (!(await this.#window.has(place, length + RECORD_OVERHEAD))) return -1
    const { stored, computed } = checksumsAt(this.#window, place)
    const isEnded = await seemsRecord(this.#window, place)
    if (stored === computed) {
      this.#keep(place, next, stored, true)
      if (!isEnded) this.#unended(place, next)
      return next
    }
    if (!isEnded || !(await this.#mayFollow(next))) return this.#wrongEnd(place, next)
    if (!(await this.#window.has(place, length + RECORD_OVERHEAD))) return -1
    const message = `The transaction at byte ${groupDigits(place)} says its checksum is ${stored}; its bytes give ${computed}. It is kept as it stands. A server that loads this file stops here.`
    this.#report('zookeeper/txn-checksum', 'error', message, place, next)
    this.#keep(place, next, stored, false)
    return next
  }

  /** Writes the row of a record that is in the window. */
  #keep(place: number, next: number, checksum: bigint, checksumOk: boolean): void {
    const from = place - this.#window.start + RECORD_PREFIX
    const payload = this.#window.bytes.subarray(from, next - this.#window.start - 1)
    const entry = readTxnEntry(payload, place + RECORD_PREFIX)
    if (entry === null) return
    writeTxn(this.#output, entry, { start: place, end: next, checksum, checksumOk })
    if (checksumOk) this.#remark(entry, place, next)
    else this.#order.forget()
  }

  /** Says what is odd about a transaction whose checksum is right. */
  #remark({ header, oddity }: TxnEntry, place: number, next: number): void {
    const order = this.#order.next(header.zxid)
    if (order !== null) this.#report(order.code, order.severity, order.message, place, next)
    if (oddity === null) return
    const message = `The transaction at byte ${groupDigits(place)} (zxid ${formatZxid(header.zxid)}) has the checksum it says, but ${oddity}. What could be read of it is kept.`
    this.#report('zookeeper/txn-unknown', 'warning', message, place, next)
  }

  #unended(place: number, next: number): void {
    const message = `The transaction at byte ${groupDigits(place)} has the checksum it says, but its last byte is not the B that ends a record. It is kept; a server takes it for the end of the file.`
    this.#report('zookeeper/txn-corrupt', 'error', message, place, next)
  }

  /** Whether a record, or the end of all, may begin there. */
  async #mayFollow(place: number): Promise<boolean> {
    return place === this.#size || (await seemsRecord(this.#window, place)) || (await this.#isZeroFrom(place))
  }

  /** Its checksum is wrong, and where it should end nothing fits. */
  async #wrongEnd(place: number, end: number): Promise<number> {
    if (await this.#isZeroFrom(end)) {
      const next = await this.#find(place + 1)
      if (next >= 0)
        return this.#skip(place, next, 'has another checksum than it says, and another record stands inside it')
      const message = `The last transaction, at byte ${groupDigits(place)}, was not written to its end. The transactions before it are kept; a server takes it for the end of the file.`
      this.#report('zookeeper/txn-truncated', 'warning', message, place, this.#size)
      return -1
    }
    return this.#lost(place, 'has another checksum than it says, and no record begins after it')
  }

  async #overlong(place: number, length: number): Promise<number> {
    const rest = this.#size - place
    const next = await this.#find(place + 1)
    if (next >= 0)
      return this.#skip(place, next, `says it is ${groupDigits(length)} bytes long, and ${groupDigits(rest)} are left`)
    const message = `The transaction at byte ${groupDigits(place)} says it is ${groupDigits(length)} bytes long, but the file ends after ${groupDigits(rest)}. The transactions before it are kept.`
    this.#report('zookeeper/txn-truncated', 'warning', message, place, this.#size)
    return -1
  }

  async #tornTail(place: number): Promise<number> {
    if (await this.#isZeroFrom(place)) return this.#preallocated(place)
    const message = `The last ${groupDigits(this.#size - place)} bytes are fewer than the ${RECORD_PREFIX} that a record begins with. The transactions before them are kept.`
    this.#report('zookeeper/txn-truncated', 'warning', message, place, this.#size)
    return -1
  }

  /** What stands there is no record: on to the next one, wherever it is. */
  async #lost(place: number, problem: string): Promise<number> {
    return this.#skip(place, await this.#find(place + 1), problem)
  }

  #skip(place: number, next: number, problem: string): number {
    this.#order.forget()
    const end = next < 0 ? this.#size : next
    const goesOn = next < 0 ? 'No transaction was found in them.' : `Reading goes on at byte ${groupDigits(next)}.`
    const message = `What stands at byte ${groupDigits(place)} ${problem}. ${groupDigits(end - place)} bytes are left out. ${goesOn}`
    this.#report('zookeeper/txn-corrupt', 'error', message, place, end)
    return next
  }

  #preallocated(place: number): number {
    const message = `From byte ${groupDigits(place)} on there are ${groupDigits(this.#size - place)} zeros: the server makes the file longer than it needs. All transactions before are kept.`
    this.#report('zookeeper/preallocated-tail', 'note', message, place, this.#size)
    return -1
  }

  #find(start: number): Promise<number> {
    return findRecord(this.#window, start, (place) => this.#output.progress(Math.min(place, this.#size)))
  }

  async #isZeroFrom(place: number): Promise<boolean> {
    for (let at = place; at < this.#size; ) {
      if (!(await this.#window.has(at, 1))) return false
      const { bytes, start, end } = this.#window
      if (firstNonZero(bytes, at - start) < bytes.length) return false
      at = end
      this.#output.progress(at)
    }
    return true
  }

  #report(code: string, severity: Diagnostic['severity'], message: string, start: number, end: number): void {
    this.#output.report({ code, severity, message, start, end, line: 0 })
  }
}
