import { groupDigits } from '../../../words/size.ts'
import { counterOf, epochOf, formatZxid } from '../../../words/zxid.ts'

/** Whether zxids follow each other as one server writes them: one by one in an epoch, from 1 in a later one. */
export class ZxidOrder {
  #last: bigint | null = null

  /** Something between was not understood. */
  forget(): void {
    this.#last = null
  }

  /** What is odd about this zxid after the one before; null: nothing. */
  next(zxid: bigint): { code: string; severity: 'warning' | 'note'; message: string } | null {
    const last = this.#last
    this.#last = zxid
    if (last === null || zxid === last + 1n) return null
    const after = `${formatZxid(zxid)} follows ${formatZxid(last)}`
    if (zxid <= last)
      return {
        code: 'zookeeper/zxid-not-rising',
        severity: 'warning',
        message: `${after}: transactions were written again, or the file holds those of two histories. Both are kept.`,
      }
    const from = epochOf(zxid) === epochOf(last) ? last : BigInt(epochOf(zxid)) * 2n ** 32n
    const missing = zxid - from - 1n
    if (missing === 0n) return null
    const among = epochOf(zxid) === epochOf(last) ? 'between them' : `of epoch ${epochOf(zxid)} before it`
    return {
      code: 'zookeeper/zxid-gap',
      severity: 'note',
      message: `${after}: ${groupDigits(missing)} transactions ${among} are not in this file (counter ${groupDigits(counterOf(zxid))}). A snapshot that was taken then may hold them.`,
    }
  }
}
