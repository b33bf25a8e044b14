// Runs the expressions of wordings over a message, with the groups that the RegExp would find. `wording-program.ts` writes the
// nodes; a node says what can be met next in the message.
import { findBelow, isSame } from "./search";

// Kinds of nodes.
const LITERAL: u32 = 0;
const RUN: u32 = 1;
const OPEN: u32 = 2;
const CLOSE: u32 = 3;
const CHOICE: u32 = 4;

// Places in a node, in bytes.
const NEXT: usize = 4;
/** 256 bytes: 1 where the rest of the message may begin with this one. */
const FIRST: usize = 8;
/** Whether the rest may be empty. */
const EMPTY: usize = 12;
/** Of a literal its text, of a run 256 bytes with 1 for members, of a choice its branches, of a closing edge the opening one. */
const DATA: usize = 16;
/** Bytes of a literal, the least of a run, branches of a choice, the number of an edge's group, whether the end is that of the message. */
const COUNT: usize = 20;
/** Of a run. */
const MOST: usize = 24;
const FLAGS: usize = 28;
/** Of a choice: groups inside its branches. */
const GROUPS: usize = 24;
const GROUP_COUNT: usize = 28;
/** Of an opening edge: where it was passed last. */
const BEGIN: usize = 32;

const LAZY: u32 = 1;
/** Only the longest run can be right. */
const CERTAIN: u32 = 2;
/** All that can be seen is in the class. */
const WIDE: u32 = 4;
/** So is the blank. */
const OPEN_WIDE: u32 = 8;

/** No wording of the class fits. */
export const NONE: i32 = -1;
/** A wording that is only known as an expression comes first. */
export const UNDECIDED: i32 = -2;

const CANDIDATE_SIZE: usize = 12;

let end: usize = 0;
/** What places count from. */
let base: usize = 0;
let places: usize = 0;

/**
 * The number of the first wording that fits [from, to), and where its groups were found: begin and end of each at twice its
 * number in `found`, counted from `origin`; -1 where one was not.
 */
export function wordingOf(patterns: usize, from: usize, to: usize, origin: usize, found: usize): i32 {
  const list = usize(load<u32>(patterns + (from < to ? usize(load<u8>(from)) : 256) * 4));
  end = to;
  base = origin;
  places = found;
  let candidate = list + 4;
  for (let left = load<u32>(list); left > 0; left--, candidate += CANDIDATE_SIZE) {
    const start = usize(load<u32>(candidate));
    if (start == 0) return UNDECIDED;
    for (let group = load<u32>(candidate, 8); group > 0; group--) store<i32>(found + (group << 3), -1);
    if (fits(start, from)) return load<i32>(candidate, 4);
  }
  return NONE;
}

function fits(start: usize, from: usize): bool {
  let at = from;
  let node = start;
  while (true) {
    switch (load<u32>(node)) {
      case LITERAL: {
        const to = at + load<u32>(node, COUNT);
        if (to > end || !isSame(at, to, load<u32>(node, DATA))) return false;
        at = to;
        break;
      }
      case RUN: {
        const flags = load<u32>(node, FLAGS);
        if ((flags & CERTAIN) == 0) return (flags & LAZY) != 0 ? shortestFits(node, at) : longestFits(node, at);
        at = runFrom(node, at);
        if (at == 0) return false;
        break;
      }
      case OPEN:
        store<u32>(node, u32(at - base), BEGIN);
        break;
      case CLOSE: {
        const place = places + (load<u32>(node, COUNT) << 3);
        store<u32>(place, load<u32>(usize(load<u32>(node, DATA)), BEGIN));
        store<u32>(place, u32(at - base), 4);
        break;
      }
      case CHOICE:
        return anyFits(node, at);
      default:
        return load<u32>(node, COUNT) == 0 || at == end;
    }
    node = load<u32>(node, NEXT);
  }
}

/** Where the longest run ends; 0 where there are too few bytes of the class. */
function runFrom(node: usize, from: usize): usize {
  const members = usize(load<u32>(node, DATA));
  const most = usize(load<u32>(node, MOST));
  const flags = load<u32>(node, FLAGS);
  const stop = most < end - from ? from + most : end;
  let at = from;
  if ((flags & OPEN_WIDE) != 0) at = findBelow(at, stop, 0x20);
  else if ((flags & WIDE) != 0) at = findBelow(at, stop, 0x21);
  while (at < stop && load<u8>(members + load<u8>(at)) == 1) at += 1;
  return at - from < load<u32>(node, COUNT) ? 0 : at;
}

function longestFits(node: usize, from: usize): bool {
  const next = usize(load<u32>(node, NEXT));
  const longest = runFrom(node, from);
  if (longest == 0) return false;
  for (let at = longest, least = from + load<u32>(node, COUNT); at >= least; at--) {
    if (mayBegin(next, at) && fits(next, at)) return true;
  }
  return false;
}

function shortestFits(node: usize, from: usize): bool {
  const next = usize(load<u32>(node, NEXT));
  const longest = runFrom(node, from);
  if (longest == 0) return false;
  for (let at = from + load<u32>(node, COUNT); at <= longest; at++) {
    if (mayBegin(next, at) && fits(next, at)) return true;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function mayBegin(node: usize, at: usize): bool {
  return at < end ? load<u8>(usize(load<u32>(node, FIRST)) + load<u8>(at)) == 1 : load<u32>(node, EMPTY) == 1;
}

function anyFits(node: usize, at: usize): bool {
  let branch = usize(load<u32>(node, DATA));
  for (let left = load<u32>(node, COUNT); left > 0; left--, branch += 4) {
    const start = usize(load<u32>(branch));
    if (!mayBegin(start, at)) continue;
    if (fits(start, at)) return true;
    let group = usize(load<u32>(node, GROUPS));
    for (let count = load<u32>(node, GROUP_COUNT); count > 0; count--, group += 4) {
      store<i32>(places + (load<u32>(group) << 3), -1);
    }
  }
  return false;
}
