// CRC-32C and CRC-32, whose polynomials are Castagnoli's and Ethernet's reflected, sixteen bytes a step ("slicing by 16").

const CASTAGNOLI: u32 = 0x82f63b78;
const ETHERNET: u32 = 0xedb88320;
/** Sixteen tables of 256 words: table n is the effect of a byte that n zero bytes follow. */
const CASTAGNOLI_TABLES: usize = memory.data(16 * 256 * 4, 16);
const ETHERNET_TABLES: usize = memory.data(16 * 256 * 4, 16);

fillTables(CASTAGNOLI_TABLES, CASTAGNOLI);
fillTables(ETHERNET_TABLES, ETHERNET);

function fillTables(tables: usize, polynomial: u32): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    store<u32>(tables + (byte << 2), crc);
  }
  for (let at: u32 = 256; at < 16 * 256; at++) {
    const before = load<u32>(tables + ((at - 256) << 2));
    store<u32>(tables + (at << 2), (before >>> 8) ^ load<u32>(tables + ((before & 255) << 2)));
  }
}

export function crc32c(from: usize, length: i32): u32 {
  return sum(CASTAGNOLI_TABLES, from, length);
}

/** As gzip has it. */
export function crc32(from: usize, length: i32): u32 {
  return sum(ETHERNET_TABLES, from, length);
}

// @ts-ignore: decorator
@inline
function slice(tables: usize, table: usize, byte: u32): u32 {
  return load<u32>(tables + (table << 10) + ((byte & 255) << 2));
}

// @ts-ignore: decorator
@inline
function sum(t: usize, from: usize, length: i32): u32 {
  let crc: u32 = 0xffffffff;
  const end = from + length;
  while (from + 16 <= end) {
    const a = load<u32>(from) ^ crc;
    const b = load<u32>(from, 4);
    const c = load<u32>(from, 8);
    const d = load<u32>(from, 12);
    crc =
      slice(t, 15, a) ^ slice(t, 14, a >>> 8) ^ slice(t, 13, a >>> 16) ^ slice(t, 12, a >>> 24) ^
      slice(t, 11, b) ^ slice(t, 10, b >>> 8) ^ slice(t, 9, b >>> 16) ^ slice(t, 8, b >>> 24) ^
      slice(t, 7, c) ^ slice(t, 6, c >>> 8) ^ slice(t, 5, c >>> 16) ^ slice(t, 4, c >>> 24) ^
      slice(t, 3, d) ^ slice(t, 2, d >>> 8) ^ slice(t, 1, d >>> 16) ^ slice(t, 0, d >>> 24);
    from += 16;
  }
  while (from < end) crc = (crc >>> 8) ^ slice(t, 0, crc ^ load<u8>(from++));
  return ~crc;
}
