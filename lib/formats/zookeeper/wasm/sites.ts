// What stands between the stamp and the source line, seen before: an open hash table over its bytes.
import { allocate } from "./memory-room";
import { isSame, rest } from "./search";

/** At most half of them are taken. */
const SLOTS: u32 = 32_768;

let slots: usize = 0;

/** A site: hash, length, number, patterns, and its bytes. */
const LENGTH: usize = 4;
const NUMBER: usize = 8;
const PATTERNS: usize = 12;
const KEY: usize = 16;

/** Known bytes get a number, and the patterns that messages behind them are matched with. */
export function addSite(from: usize, to: usize, number: u32, patterns: usize): void {
  if (slots == 0) slots = allocate(SLOTS * 4);
  const site = allocate(KEY + (to - from));
  const hash = hashOf(from, to);
  store<u32>(site, hash);
  store<u32>(site + LENGTH, u32(to - from));
  store<u32>(site + NUMBER, number);
  store<u32>(site + PATTERNS, u32(patterns));
  memory.copy(site + KEY, from, to - from);
  let slot = hash & (SLOTS - 1);
  while (load<u32>(slots + slot * 4) != 0) slot = (slot + 1) & (SLOTS - 1);
  store<u32>(slots + slot * 4, u32(site));
}

/** 0 for bytes that were not seen. */
export function siteOf(from: usize, to: usize): usize {
  if (slots == 0) return 0;
  const hash = hashOf(from, to);
  let slot = hash & (SLOTS - 1);
  let site = usize(load<u32>(slots + slot * 4));
  while (site != 0) {
    if (load<u32>(site) == hash && load<u32>(site + LENGTH) == u32(to - from) && isSame(from, to, site + KEY)) break;
    slot = (slot + 1) & (SLOTS - 1);
    site = load<u32>(slots + slot * 4);
  }
  return site;
}

// @ts-ignore: decorator
@inline
export function numberOf(site: usize): u32 {
  return load<u32>(site + NUMBER);
}

// @ts-ignore: decorator
@inline
export function patternsOf(site: usize): usize {
  return load<u32>(site + PATTERNS);
}

function hashOf(from: usize, to: usize): u32 {
  let hash: u64 = to - from;
  let at = from;
  for (; at + 8 <= to; at += 8) hash = mixed(hash ^ load<u64>(at));
  return u32(mixed(hash ^ rest(at, to)));
}

// @ts-ignore: decorator
@inline
function mixed(hash: u64): u64 {
  const product = hash * 0x9e3779b97f4a7c15;
  return product ^ (product >> 32);
}
