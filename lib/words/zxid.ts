/**
 * A zxid is 64 bits: the epoch in the high 32, the counter of transactions in that epoch in the low 32
 * (specs: ZooKeeper evidence 3.2). It is never a double: real ones use all 64 bits.
 */
export type Zxid = bigint

const COUNTER_MASK = 0xffff_ffffn
/** The leader refuses the request that would get this counter, so `0xfffffffe` is the last one used. */
export const LAST_COUNTER = 0xffff_ffff

export function epochOf(zxid: Zxid): number {
  return Number(BigInt.asUintN(64, zxid) >> 32n)
}

export function counterOf(zxid: Zxid): number {
  return Number(zxid & COUNTER_MASK)
}

export function makeZxid(epoch: number, counter: number): Zxid {
  return (BigInt(epoch) << 32n) | BigInt(counter)
}

/** `0x5c10c6626f`: lower case, no leading zeros, as ZooKeeper prints it; -1 is sixteen f. */
export function formatZxid(zxid: Zxid): string {
  return `0x${BigInt.asUintN(64, zxid).toString(16)}`
}

/** Hexadecimal with or without `0x`; null where the text is no such number of at most 64 bits. */
export function parseZxid(text: string): Zxid | null {
  const digits = /^(?:0x)?([0-9a-f]{1,16})$/i.exec(text.trim())?.[1]
  return digits === undefined ? null : BigInt(`0x${digits}`)
}
