// What JavaScript calls. Judges the lines of a text: the common ones are taken to pieces, the rest is left to strings, which
// come to the same rows. `log-scanner.ts` has the other side of the layouts below.
import { allocate } from "./memory-room";
import { findByte, hasOther, hasPair } from "./search";
import { addSite, numberOf, patternsOf, siteOf } from "./sites";
import { STAMP_LENGTH, stampAt } from "./stamp";
import { wordingOf } from "./wording";

export { allocate };

const TEXT_SIZE: usize = 65_536;
const LINES: usize = 1_024;
/** Begin and end of 32 groups and of none. */
const GROUPS_SIZE: usize = 33 * 8;
const FOUND_SIZE: usize = 32 * 1024;

/** What a line is: something else, a record in the default layout whose message is its bytes, a frame of a trace. */
const OTHER: u32 = 0;
const RECORD: u32 = 1;
const FRAME: u32 = 2;

// Places in what is said of a line, in bytes.
const START: usize = 4;
const END: usize = 8;
const FEED: usize = 12;
const SITE: usize = 16;
const SOURCE_LINE: usize = 20;
const FROM: usize = 24;
const TO: usize = 28;
const WORDING: usize = 32;
const FOUND: usize = 36;
const TIME: usize = 40;
const LINE_SIZE: usize = 48;

/** Of a message so much is matched. */
const MESSAGE_LIMIT: usize = 16 * 1024;
/** A stamp, a level, brackets: no header is shorter, and no exception's class with a frame behind it. */
const SHORTEST_HEADER: usize = 32;

const LINE_FEED: u8 = 10;
const RETURN: u32 = 13;
const ESCAPE: u8 = 27;
const BLANK: u32 = 32;
const CLOSE_ROUND: u32 = 41;
const ZERO: u32 = 48;
const AT: u8 = 64;
const E: u32 = 69;
const CLOSE_SQUARE: u8 = 93;
const M: u32 = 109;
/** A tab and `at `, `] - `, `] `, the first byte lowest. */
const FRAME_BYTES: u32 = 0x20746109;
const MESSAGE_FOLLOWS: u32 = 0x202d205d;
const CLOSE_AND_BLANK: u16 = 0x205d;

const text: usize = allocate(TEXT_SIZE);
const lines: usize = allocate(LINES * LINE_SIZE);
const found: usize = allocate(FOUND_SIZE);

/** Where the text goes. */
export function textAt(): usize {
  return text;
}

/** Where lines are written. */
export function linesAt(): usize {
  return lines;
}

/** The bytes of [from, to) of the text stand between a stamp and a source line. */
export function learn(from: u32, to: u32, number: u32, patterns: usize): void {
  addSite(text + from, text + to, number, patterns);
}

/**
 * Judges the lines of the first `length` bytes of the text and gives how many: as many as there is room for, and one that does
 * not end there only if it is the `last`. Places count from `origin` before the text.
 */
export function scan(length: u32, last: bool, origin: i32): u32 {
  const stop = text + length;
  const base = text - origin;
  const foundStop = found + FOUND_SIZE - GROUPS_SIZE;
  let at = text;
  let count: usize = 0;
  let places = found;
  let line = lines;
  while (at < stop && count < LINES && places <= foundStop) {
    const feed = findByte(at, stop, LINE_FEED);
    if (feed == stop && !last) break;
    const end = contentEnd(at, feed);
    store<u32>(line, u32(at - base), START);
    store<u32>(line, u32(end - base), END);
    store<u32>(line, u32(feed - base), FEED);
    store<u32>(line, u32(places >> 2), FOUND);
    const kind = kindOf(line, at, end, base, places);
    store<u32>(line, kind);
    if (kind == RECORD) places += GROUPS_SIZE;
    count += 1;
    line += LINE_SIZE;
    at = feed + 1;
  }
  return u32(count);
}

/** Without what ends a line. */
function contentEnd(from: usize, to: usize): usize {
  let end = to;
  while (end > from) {
    const byte = u32(load<u8>(end - 1));
    if (byte != RETURN && byte != LINE_FEED && byte != 0) break;
    end -= 1;
  }
  return end;
}

function kindOf(line: usize, at: usize, end: usize, base: usize, places: usize): u32 {
  if (end - at > STAMP_LENGTH && u32(load<u8>(at)) - ZERO <= 9) return recordAt(line, at, end, base, places) ? RECORD : OTHER;
  return end - at >= 4 && load<u32>(at) == FRAME_BYTES ? FRAME : OTHER;
}

/** `STAMP SITE@LINE] - MESSAGE`, where the site was seen before. */
function recordAt(line: usize, start: usize, end: usize, base: usize, places: usize): bool {
  const time = stampAt(start);
  if (isNaN(time)) return false;
  const after = start + STAMP_LENGTH;
  const at = findByte(after, end, AT);
  // What can follow a source line: `] - ` and a message.
  if (at + 8 > end) return false;
  let sourceLine: u32 = 0;
  let digits = at + 1;
  for (; digits + 4 <= end; digits++) {
    const digit = u32(load<u8>(digits)) - ZERO;
    if (digit > 9) break;
    sourceLine = sourceLine * 10 + digit;
  }
  if (digits == at + 1 || digits > at + 9 || digits + 4 > end || load<u32>(digits) != MESSAGE_FOLLOWS) return false;
  const site = siteOf(after, at);
  if (site == 0) return false;
  const from = digits + 4;
  const to = plainEnd(from, end);
  if (to == 0) return false;
  store<u32>(line, numberOf(site), SITE);
  store<u32>(line, sourceLine, SOURCE_LINE);
  store<u32>(line, u32(from - base), FROM);
  store<u32>(line, u32(to - base), TO);
  store<f64>(line, time, TIME);
  store<i32>(line, wordingOf(patternsOf(site), from, to, base, places), WORDING);
  return true;
}

/**
 * Where a message ends whose bytes are all there is to it: ASCII, no colours, no trace and no second record behind it. 0 where
 * there may be more to it.
 */
function plainEnd(from: usize, to: usize): usize {
  if (to - from >= MESSAGE_LIMIT) return 0;
  let end = to;
  while (end > from && isBlank(load<u8>(end - 1))) end -= 1;
  const last = end > from ? u32(load<u8>(end - 1)) : 0;
  if (last == M && findByte(from, to, ESCAPE) < to) return 0;
  const framed = last == CLOSE_ROUND || last == u32(CLOSE_SQUARE) || last == E;
  if (framed && end - from >= SHORTEST_HEADER && hasFrame(from, end)) return 0;
  // A header has its bracket, and most messages have none.
  if (!hasOther(from, to, CLOSE_SQUARE)) return end;
  return hasOther(from, to, 0) || hasPair(from, to, CLOSE_AND_BLANK) ? 0 : end;
}

/** What `trim` takes off, of ASCII. */
function isBlank(byte: u32): bool {
  return byte == BLANK || (byte >= 9 && byte <= 13);
}

/** ` at ` somewhere, or the same with a tab before it. */
function hasFrame(from: usize, to: usize): bool {
  for (let at = findByte(from, to, 97); at + 3 <= to; at = findByte(at + 1, to, 97)) {
    if (load<u8>(at, 1) != 116 || load<u8>(at, 2) != 32 || at == from) continue;
    const before = load<u8>(at - 1);
    if (before == 32 || before == 9) return true;
  }
  return false;
}
