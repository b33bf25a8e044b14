// One deflate stream (RFC 1951). Codes of up to PRIMARY bits are looked up; the few longer ones are walked bit by bit.
import { copyLiteral, copyMatch } from "./copy";

const MALFORMED: i32 = -1;
/** The output is longer than allowed. */
const TOO_LARGE: i32 = -2;

const LITERAL_BITS: u32 = 10;
const DISTANCE_BITS: u32 = 8;
const LONGEST: u32 = 15;

/** Entries are symbol << 4 | length of the code; 0 where the code is longer than the table's bits, or is none. */
const LITERALS: usize = memory.data(1024 * 4, 16);
const DISTANCES: usize = memory.data(256 * 4, 16);
/** For longer codes: how many codes each length has, and the symbols in order of their codes. */
const LITERAL_COUNTS: usize = memory.data(16 * 4, 16);
const DISTANCE_COUNTS: usize = memory.data(16 * 4, 16);
const LITERAL_SYMBOLS: usize = memory.data(288 * 2, 16);
const DISTANCE_SYMBOLS: usize = memory.data(32 * 2, 16);
/** Lengths of the codes of a block's symbols, as its header lists them. */
const LENGTHS: usize = memory.data(320, 16);
const OFFSETS: usize = memory.data(16 * 4, 16);
const CODES: usize = memory.data(16 * 4, 16);

// prettier-ignore
const LENGTH_BASE: usize = memory.data<u16>([3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258, 0, 0]);
// prettier-ignore
const LENGTH_EXTRA: usize = memory.data<u8>([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0, 0, 0]);
// prettier-ignore
const DISTANCE_BASE: usize = memory.data<u16>([1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577, 0, 0]);
// prettier-ignore
const DISTANCE_EXTRA: usize = memory.data<u8>([0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 0, 0]);
// prettier-ignore
const LENGTH_ORDER: usize = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

let next: usize = 0;
let end: usize = 0;
let bits: u64 = 0;
let held: u32 = 0;

/** Where the input went on after the last stream. */
export function inflateEnd(): usize {
  return next - (held >>> 3);
}

/** At least 56 bits, zeros behind the end: a stream that uses them is found out by `overrun`. */
// @ts-ignore: decorator
@inline
function refill(): void {
  bits |= load<u64>(next) << held;
  next += (63 - held) >>> 3;
  held |= 56;
}

// @ts-ignore: decorator
@inline
function overrun(): bool {
  return next - (held >>> 3) > end;
}

// @ts-ignore: decorator
@inline
function drop(count: u32): void {
  bits >>= count;
  held -= count;
}

// @ts-ignore: decorator
@inline
function take(count: u32): u32 {
  const value = <u32>bits & ((1 << count) - 1);
  drop(count);
  return value;
}

/** Bytes written to `to`. Input must be followed by 16 zero bytes, output by the slack of copy.ts. */
export function inflate(from: usize, length: i32, to: usize, limit: i32): i32 {
  next = from;
  end = from + length;
  bits = 0;
  held = 0;
  const first = to;
  const stop = to + limit;
  let last: u32 = 0;
  while (!last) {
    refill();
    last = take(1);
    const kind = take(2);
    if (kind == 0) {
      drop(held & 7);
      next -= held >>> 3;
      bits = 0;
      held = 0;
      if (next + 4 > end) return MALFORMED;
      const size = <usize>load<u16>(next);
      if ((<u32>size ^ 0xffff) != load<u16>(next, 2)) return MALFORMED;
      next += 4;
      if (size > end - next) return MALFORMED;
      if (to + size > stop) return TOO_LARGE;
      copyLiteral(next, to, size);
      next += size;
      to += size;
      continue;
    }
    if (kind == 3) return MALFORMED;
    if (!(kind == 1 ? fixedCodes() : dynamicCodes())) return MALFORMED;
    for (;;) {
      // 56 bits hold three codes; up to three bytes too many land in the slack
      refill();
      let symbol = decode(LITERALS, LITERAL_BITS, LITERAL_COUNTS, LITERAL_SYMBOLS);
      if (symbol < 256) {
        store<u8>(to++, <u8>symbol);
        symbol = decode(LITERALS, LITERAL_BITS, LITERAL_COUNTS, LITERAL_SYMBOLS);
        if (symbol < 256) {
          store<u8>(to++, <u8>symbol);
          symbol = decode(LITERALS, LITERAL_BITS, LITERAL_COUNTS, LITERAL_SYMBOLS);
          if (symbol < 256) {
            store<u8>(to++, <u8>symbol);
            if (overrun()) return MALFORMED;
            if (to > stop) return TOO_LARGE;
            continue;
          }
        }
      }
      if (symbol == 256) break;
      if (symbol > 285 || overrun()) return MALFORMED;
      refill();
      const size = <usize>load<u16>(LENGTH_BASE + ((symbol - 257) << 1)) + take(load<u8>(LENGTH_EXTRA + symbol - 257));
      const code = decode(DISTANCES, DISTANCE_BITS, DISTANCE_COUNTS, DISTANCE_SYMBOLS);
      if (code > 29) return MALFORMED;
      const distance = <usize>load<u16>(DISTANCE_BASE + (code << 1)) + take(load<u8>(DISTANCE_EXTRA + code));
      if (distance > to - first || overrun()) return MALFORMED;
      if (to + size > stop) return TOO_LARGE;
      copyMatch(to, distance, size);
      to += size;
    }
    if (to > stop) return TOO_LARGE;
    if (overrun()) return MALFORMED;
  }
  return <i32>(to - first);
}

/** The next symbol; 0xffff where the bits are no code. Uses at most 15 of the bits at hand. */
// @ts-ignore: decorator
@inline
function decode(table: usize, primary: u32, counts: usize, symbols: usize): u32 {
  const entry = load<u32>(table + ((<u32>bits & ((1 << primary) - 1)) << 2));
  if (entry != 0) {
    drop(entry & 15);
    return entry >>> 4;
  }
  return decodeLong(counts, symbols);
}

function decodeLong(counts: usize, symbols: usize): u32 {
  let code: i32 = 0;
  let first: i32 = 0;
  let index: i32 = 0;
  for (let length: u32 = 1; length <= LONGEST; length++) {
    code |= <i32>(<u32>(bits >> (length - 1)) & 1);
    const count = load<i32>(counts + (length << 2));
    if (code - count < first) {
      drop(length);
      return load<u16>(symbols + ((index + code - first) << 1));
    }
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return 0xffff;
}

function fixedCodes(): bool {
  memory.fill(LENGTHS, 8, 144);
  memory.fill(LENGTHS + 144, 9, 112);
  memory.fill(LENGTHS + 256, 7, 24);
  memory.fill(LENGTHS + 280, 8, 8);
  build(LITERALS, LITERAL_BITS, LITERAL_COUNTS, LITERAL_SYMBOLS, LENGTHS, 288);
  memory.fill(LENGTHS, 5, 30);
  build(DISTANCES, DISTANCE_BITS, DISTANCE_COUNTS, DISTANCE_SYMBOLS, LENGTHS, 30);
  return true;
}

function dynamicCodes(): bool {
  refill();
  const literals = take(5) + 257;
  const distances = take(5) + 1;
  const lengths = take(4) + 4;
  if (literals > 286 || distances > 30) return false;
  memory.fill(LENGTHS, 0, 19);
  for (let i: u32 = 0; i < lengths; i++) {
    refill();
    store<u8>(LENGTHS + load<u8>(LENGTH_ORDER + i), <u8>take(3));
  }
  if (!build(LITERALS, LITERAL_BITS, LITERAL_COUNTS, LITERAL_SYMBOLS, LENGTHS, 19)) return false;
  const all = literals + distances;
  let at: u32 = 0;
  while (at < all) {
    refill();
    const symbol = decode(LITERALS, LITERAL_BITS, LITERAL_COUNTS, LITERAL_SYMBOLS);
    if (symbol > 18 || overrun()) return false;
    if (symbol < 16) {
      store<u8>(LENGTHS + at++, <u8>symbol);
      continue;
    }
    if (symbol == 16 && at == 0) return false;
    const value: u8 = symbol == 16 ? load<u8>(LENGTHS + at - 1) : 0;
    const times = symbol == 16 ? take(2) + 3 : symbol == 17 ? take(3) + 3 : take(7) + 11;
    if (at + times > all) return false;
    memory.fill(LENGTHS + at, value, times);
    at += times;
  }
  if (load<u8>(LENGTHS + 256) == 0) return false;
  return (
    build(LITERALS, LITERAL_BITS, LITERAL_COUNTS, LITERAL_SYMBOLS, LENGTHS, literals) &&
    build(DISTANCES, DISTANCE_BITS, DISTANCE_COUNTS, DISTANCE_SYMBOLS, LENGTHS + literals, distances)
  );
}

/** Makes the tables of a canonical code; false where its lengths ask for more codes than there are. */
function build(table: usize, primary: u32, counts: usize, symbols: usize, lengths: usize, size: u32): bool {
  memory.fill(counts, 0, 64);
  for (let i: u32 = 0; i < size; i++) {
    const length = <usize>load<u8>(lengths + i) << 2;
    store<i32>(counts + length, load<i32>(counts + length) + 1);
  }
  store<i32>(counts, 0);
  let left: i32 = 1;
  let code: i32 = 0;
  let offset: i32 = 0;
  for (let length: u32 = 1; length <= LONGEST; length++) {
    const count = load<i32>(counts + (length << 2));
    left = (left << 1) - count;
    if (left < 0) return false;
    store<i32>(CODES + (length << 2), code);
    store<i32>(OFFSETS + (length << 2), offset);
    code = (code + count) << 1;
    offset += count;
  }
  memory.fill(table, 0, 4 << primary);
  for (let symbol: u32 = 0; symbol < size; symbol++) {
    const length = <u32>load<u8>(lengths + symbol);
    if (length == 0) continue;
    const place = load<i32>(OFFSETS + (length << 2));
    store<u16>(symbols + (place << 1), <u16>symbol);
    store<i32>(OFFSETS + (length << 2), place + 1);
    const own = load<u32>(CODES + (length << 2));
    store<u32>(CODES + (length << 2), own + 1);
    if (length > primary) continue;
    const step: u32 = 1 << length;
    for (let at = reverse(own, length); at < (<u32>1 << primary); at += step) {
      store<u32>(table + (at << 2), (symbol << 4) | length);
    }
  }
  return true;
}

/** Codes come with their first bit in the lowest place. */
function reverse(code: u32, length: u32): u32 {
  code = ((code & 0x5555) << 1) | ((code >>> 1) & 0x5555);
  code = ((code & 0x3333) << 2) | ((code >>> 2) & 0x3333);
  code = ((code & 0x0f0f) << 4) | ((code >>> 4) & 0x0f0f);
  code = ((code & 0x00ff) << 8) | (code >>> 8);
  return code >>> (16 - length);
}
