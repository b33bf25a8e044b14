// Room that is taken and never given back: what lies in it is as old as the instance.

const PAGE: usize = 65_536;

let next: usize = 0;

/** Room for so many bytes, and sixteen behind them that may be loaded. */
export function allocate(size: usize): usize {
  if (next == 0) next = __heap_base;
  const at = (next + 15) & ~15;
  next = at + size + 16;
  const missing = <isize>next - (<isize>memory.size() << 16);
  if (missing > 0) memory.grow(i32((missing + PAGE - 1) / PAGE));
  return at;
}
