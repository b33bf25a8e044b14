// Bytes, sixteen at a time. Loads may go up to 15 bytes past what is asked about: the text has that much room behind it.

/** Where a byte is in [from, to); `to` where it is not. */
export function findByte(from: usize, to: usize, byte: u8): usize {
  const wanted = i8x16.splat(byte);
  for (let at = from; at < to; at += 16) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), wanted));
    if (mask != 0) return min(at + ctz(mask), to);
  }
  return to;
}

/** Whether two bytes, the first one lowest, stand next to each other in [from, to). */
export function hasPair(from: usize, to: usize, pair: u16): bool {
  for (let at = findByte(from, to, u8(pair)); at + 2 <= to; at = findByte(at + 1, to, u8(pair))) {
    if (load<u16>(at) == pair) return true;
  }
  return false;
}

/** Where the first byte below this one is in [from, to); `to` where there is none. */
export function findBelow(from: usize, to: usize, byte: u8): usize {
  const least = i8x16.splat(byte);
  for (let at = from; at < to; at += 16) {
    const mask = i8x16.bitmask(i8x16.lt_u(v128.load(at), least));
    if (mask != 0) return min(at + ctz(mask), to);
  }
  return to;
}

/** Sixteen times 0xff, then as many zeros: from 16 - n on, a mask of n bytes. */
// prettier-ignore
const MASKS: usize = memory.data<u8>([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 16);

/** Whether there is a byte in [from, to) that is not ASCII, or that is this one. */
export function hasOther(from: usize, to: usize, byte: u8): bool {
  const wanted = i8x16.splat(byte);
  let found = i64x2.splat(0);
  let at = from;
  for (; at + 16 <= to; at += 16) {
    const bytes = v128.load(at);
    found = v128.or(found, v128.or(bytes, i8x16.eq(bytes, wanted)));
  }
  if (at < to) {
    const bytes = v128.load(at);
    const mask = v128.load(MASKS + 16 - (to - at));
    found = v128.or(found, v128.and(mask, v128.or(bytes, i8x16.eq(bytes, wanted))));
  }
  return i8x16.bitmask(found) != 0;
}

/** The bytes of [from, to), less than eight, as a number. */
// @ts-ignore: decorator
@inline
export function rest(from: usize, to: usize): u64 {
  return load<u64>(from) & (((<u64>1) << ((to - from) << 3)) - 1);
}

/** Whether two stretches are the same: the first is [from, to). */
export function isSame(from: usize, to: usize, other: usize): bool {
  let at = from;
  for (; at + 8 <= to; at += 8, other += 8) if (load<u64>(at) != load<u64>(other)) return false;
  return rest(at, to) == rest(other, other + (to - at));
}
