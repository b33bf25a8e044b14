// `yyyy-MM-dd HH:mm:ss,SSS` as if it were UTC. Neighbouring lines share the day and most often the second.

export const STAMP_LENGTH: usize = 23;

const ZERO: u32 = 48;
const BLANK: u32 = 32;
const T: u32 = 84;
const COMMA: u32 = 44;
const POINT: u32 = 46;
const DAY_LENGTH: f64 = 86_400_000;

/** The eight bytes `yyyy-MM-`, then `dd`, and when that day begins. */
let month: u64 = 0;
let dayOfMonth: u32 = 0;
let day: f64 = NaN;
/** The eight bytes `HH:mm:ss`, and how far into the day that is (ms). */
let clock: u64 = 0x30303a30303a3030;
let elapsed: f64 = 0;

/** NaN where no stamp begins here, or one that is odd. */
export function stampAt(at: usize): f64 {
  const between = u32(load<u8>(at, 10));
  const point = u32(load<u8>(at, 19));
  if ((between != BLANK && between != T) || (point != COMMA && point != POINT)) return NaN;
  if (load<u64>(at) != month || load<u16>(at, 8) != dayOfMonth) {
    if (!readDay(at)) return NaN;
  }
  if (load<u64>(at, 11) != clock) {
    if (!readClock(at + 11)) return NaN;
  }
  const hundreds = u32(load<u8>(at, 20)) - ZERO;
  const tens = u32(load<u8>(at, 21)) - ZERO;
  const ones = u32(load<u8>(at, 22)) - ZERO;
  if (hundreds > 9 || tens > 9 || ones > 9) return NaN;
  return day + elapsed + f64(hundreds * 100 + tens * 10 + ones);
}

function readDay(at: usize): bool {
  if (load<u8>(at, 4) != 45 || load<u8>(at, 7) != 45) return false;
  const year = two(at) * 100 + two(at + 2);
  const number = two(at + 5);
  const date = two(at + 8);
  // What is no digit makes a number that is too large.
  if (year > 9999 || year < 1970 || number < 1 || number > 12 || date < 1 || date > 31) return false;
  month = load<u64>(at);
  dayOfMonth = load<u16>(at, 8);
  day = f64(daysBefore(year, number) + date - 1) * DAY_LENGTH;
  return true;
}

/** Days between 1970 and the first of a month: years begin in March, so that a leap day is the last of one. */
function daysBefore(year: u32, number: u32): u32 {
  const y = number > 2 ? year : year - 1;
  const m = number > 2 ? number - 3 : number + 9;
  return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 - 719_468;
}

function readClock(at: usize): bool {
  if (load<u8>(at, 2) != 58 || load<u8>(at, 5) != 58) return false;
  const hour = two(at);
  const minute = two(at + 3);
  const second = two(at + 6);
  if (hour > 23 || minute > 59 || second > 60) return false;
  clock = load<u64>(at);
  elapsed = f64((hour * 60 + minute) * 60 + second) * 1000;
  return true;
}

/** A large number where one of them is no digit. */
function two(at: usize): u32 {
  const tens = u32(load<u8>(at)) - ZERO;
  const ones = u32(load<u8>(at, 1)) - ZERO;
  return tens > 9 || ones > 9 ? 10_000 : tens * 10 + ones;
}
