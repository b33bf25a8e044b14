/** Decimal units, as disks and transfers count: `1 242 B`, `34.1 kB`, `1.00 GB`. */
export function formatSize(bytes: number): string {
  if (bytes < 10_000) return `${groupDigits(bytes)} B`
  let value = bytes
  for (const unit of ['kB', 'MB', 'GB', 'TB']) {
    value /= 1000
    if (value < 999.95 || unit === 'TB') return `${value < 9.995 ? value.toFixed(2) : value.toFixed(1)} ${unit}`
  }
  return `${bytes} B`
}

/** `4 353 584`: with narrow spaces, for text. In markup `Digits` does it without characters. */
export function groupDigits(value: number | bigint): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** `9 999`, then `33.6 k`, `1.92 M`: where there is no room for all digits. */
export function formatShortCount(count: number): string {
  if (count < 10_000) return groupDigits(count)
  const [unit, value] = count < 999_500 ? (['k', count / 1e3] as const) : (['M', count / 1e6] as const)
  return `${value < 9.995 ? value.toFixed(2) : value < 99.95 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** `1 file`, `2 files`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`
}
