// What JavaScript calls. Input and output lie in the memory behind `heap`, where the caller puts them.
export { crc32, crc32c } from "./crc32c";
export { snappyBlock } from "./snappy";
export { lz4Block } from "./lz4";
export { xxHash32 } from "./xxhash32";
export { inflate, inflateEnd } from "./inflate";

/** The first byte that is free. */
export function heap(): usize {
  return (__heap_base + 63) & ~63;
}
