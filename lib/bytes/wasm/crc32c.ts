// CRC-32C, the Castagnoli polynomial reflected, sixteen bytes a step ("slicing by 16").

const POLYNOMIAL: u32 = 0x82f63b78;
/** Sixteen tables of 256 words: table n is the effect of a byte that n zero bytes follow. */
const TABLES: usize = memory.data(16 * 256 * 4, 16);

fillTables();

function fillTables(): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    store<u32>(TABLES + (byte << 2), crc);
  }
  for (let at: u32 = 256; at < 16 * 256; at++) {
    const before = load<u32>(TABLES + ((at - 256) << 2));
    store<u32>(TABLES + (at << 2), (before >>> 8) ^ load<u32>(TABLES + ((before & 255) << 2)));
  }
}

// @ts-ignore: decorator
@inline
function slice(table: usize, byte: u32): u32 {
  return load<u32>(TABLES + (table << 10) + ((byte & 255) << 2));
}

export function crc32c(from: usize, length: i32): u32 {
  let crc: u32 = 0xffffffff;
  const end = from + length;
  while (from + 16 <= end) {
    const a = load<u32>(from) ^ crc;
    const b = load<u32>(from, 4);
    const c = load<u32>(from, 8);
    const d = load<u32>(from, 12);
    crc =
      slice(15, a) ^ slice(14, a >>> 8) ^ slice(13, a >>> 16) ^ slice(12, a >>> 24) ^
      slice(11, b) ^ slice(10, b >>> 8) ^ slice(9, b >>> 16) ^ slice(8, b >>> 24) ^
      slice(7, c) ^ slice(6, c >>> 8) ^ slice(5, c >>> 16) ^ slice(4, c >>> 24) ^
      slice(3, d) ^ slice(2, d >>> 8) ^ slice(1, d >>> 16) ^ slice(0, d >>> 24);
    from += 16;
  }
  while (from < end) crc = (crc >>> 8) ^ slice(0, crc ^ load<u8>(from++));
  return ~crc;
}
