/**
 * Who is calling: of X-Forwarded-For the entry that the outermost trusted proxy wrote. Each proxy adds the address it was called
 * from at the end, and so does scripts/serve.mjs: entries before that may be invented.
 */
export function addressOf(request: Request, trustedProxies: number): string {
  const hops = (request.headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return network(hops[Math.max(0, hops.length - 1 - trustedProxies)]!)
}

/** A caller has a whole /64 of IPv6 to choose from, so it counts as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [left = '', right] = plain.split('%')[0]!.split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right ? right.split(':') : []
  const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
