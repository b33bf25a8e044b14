// How decoders copy. Both may write up to SLACK bytes more than asked for: whoever reserves the output adds them.

export const SLACK: usize = 32;

/** Bytes that do not overlap what they are copied to. */
// @ts-ignore: decorator
@inline
export function copyLiteral(from: usize, to: usize, length: usize): void {
  if (length > 64) {
    memory.copy(to, from, length);
    return;
  }
  const end = to + length;
  while (to < end) {
    store<u64>(to, load<u64>(from));
    store<u64>(to, load<u64>(from, 8), 8);
    from += 16;
    to += 16;
  }
}

/** Repeats what stands `distance` bytes before. */
// @ts-ignore: decorator
@inline
export function copyMatch(to: usize, distance: usize, length: usize): void {
  const end = to + length;
  let from = to - distance;
  if (distance >= 8) {
    while (to < end) {
      store<u64>(to, load<u64>(from));
      from += 8;
      to += 8;
    }
  } else if (distance == 1) {
    memory.fill(to, load<u8>(from), length);
  } else {
    while (to < end) store<u8>(to++, load<u8>(from++));
  }
}
