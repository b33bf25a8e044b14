import type { Detector, Piece } from './piece.ts'
import type { RedactionKind } from './redaction-kind.ts'
import { isPlainWord } from './vocabulary.ts'

/** Everyone has these. */
const EVERYONE =
  /^(?:0\.0\.0\.0|127(?:\.\d+){3}|255\.255\.255\.255|::1?|::ffff:127(?:\.\d+){3}|localhost(?:\.localdomain)?)$/i

const V4 = String.raw`(?<!\d|\d\.)(?:\d{1,3}\.){3}\d{1,3}(?!\d)`
const V6 = String.raw`(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=[0-9a-f:.]*::)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\.\d{1,3}){0,3}|(?:[0-9a-f]{1,4}:){6}(?:\d{1,3}\.){3}\d{1,3})(?:%[\w.-]+)?(?![\w]|:\w)`
const LABEL = String.raw`[A-Za-z0-9_](?:[\w-]*[A-Za-z0-9_])?`
const NAME = String.raw`${LABEL}(?:\.${LABEL})*\.?`

/** Of ends of names that hosts have; what ends otherwise may be a class, a setting or a file. */
const DOMAIN =
  /\.(?:com|net|org|io|co|dev|app|cloud|local|localdomain|internal|intranet|lan|corp|home|private|svc|cluster|consul|test|example|invalid|edu|gov|mil|info|biz|ai|tech|[a-z]{2})\.?$/i
const PACKAGE =
  /^(?:org\.(?:apache|slf4j|eclipse|springframework|jboss|xerial)|com\.(?:sun|yammer|fasterxml|google|github)|java|javax|jdk|sun|scala|kafka|io\.(?:netty|prometheus|confluent|strimzi)|ch\.qos|net\.jpountz)\.|\.[A-Z]\w*$/
const FILE_END =
  /\.(?:log|cfg|conf|properties|txt|out|json|ya?ml|xml|jar|java|scala|sh|gz|zip|tar|tgz|index|timeindex|txnindex|snapshot|checkpoint|dynamic|md|html|csv|so|js|ts)(?:\.\d+)?$/i
/** Two letters after one are an abbreviation: `e.g`, `n.sid`. */
const ABBREVIATION = /^\w(?:\.\w+)*\.?$/

/** `10.0.0.1`, and IPv6 in all its spellings. Ports stay. Who of them is a server is known before. */
export const ipAddress: Detector = {
  pattern: new RegExp(`${V4}|${V6}`, 'gi'),
  pieces: ({ 0: text, index }) => [ipPiece(text, index)],
}

export function ipPieces(text: string, kind: 'server-address' | 'client-address'): Piece[] {
  return [...text.matchAll(ipAddress.pattern)].map(({ 0: ip, index }) => ipPiece(ip, index, ip, kind))
}

/** `ip`: what the text spells. */
export function ipPiece(text: string, start: number, ip = text, kind: RedactionKind = 'client-address'): Piece {
  const key = canonicalIp(ip)
  return { start, end: start + text.length, kind: EVERYONE.test(key) ? null : kind, key }
}

/** Spellings of one address of version 6 become one: zeros, capitals and zone left out. */
function canonicalIp(text: string): string {
  const plain = text.replace(/%.*$/, '').toLowerCase()
  if (!plain.includes(':')) return plain
  const mapped = /^(?:0*:)*(?:ffff:)((?:\d{1,3}\.){3}\d{1,3})$/.exec(plain)
  if (mapped) return mapped[1]!
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle = tail === undefined ? [] : new Array(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...middle, ...after].map((group) => group.replace(/^0+(?=\w)/, ''))
  const text8 = groups.join(':')
  return /^(?:0:){7}[01]$/.test(text8) ? text8.replace(/^(?:0:){7}0?/, '::') : text8
}

/** `zoo1/10.0.0.1:2181`, `zoo1/<unresolved>:2888`: Java prints name and address of a host together. */
export const hostBeforeAddress: Detector = {
  pattern: new RegExp(
    String.raw`(?<![\w.-])(?<host>${NAME})(?=/(?:(?:\d{1,3}\.){3}\d|\[?[0-9a-f]{0,4}:[0-9a-f:]*:|<unresolved>))`,
    'gdi',
  ),
  pieces: (match) => hostPieces(match),
}

/** `server.1=zoo1:2888:3888:participant;0.0.0.0:2181`, and the other settings whose value is a host. */
export const hostOfSetting: Detector = {
  pattern: new RegExp(
    String.raw`\b(?:server\.\d+\s*[=:]|(?:(?:advertised\.)?host(?:\.?name)?|bind\.?address|clientPortAddress|secureClientPortAddress|QuorumServer)\s*[=:]|\baddresses\s*=\s*\[|peer\s*=)\s*["']?(?<host>${NAME})(?=[:;|,"'\s]|$)`,
    'gdi',
  ),
  pieces: (match) => hostPieces(match),
}

/** `kafka1:9092`: a name that no message has, before a port. */
export const hostBeforePort: Detector = {
  pattern: new RegExp(
    String.raw`(?<![\w.@$/-])(?<host>[A-Za-z]${NAME.slice('[A-Za-z0-9_]'.length)}):(?:\d{4,5})(?![\w.]|:\d\d:)`,
    'gd',
  ),
  pieces: (match) => (isPlainWord(match.groups!.host!) ? [] : hostPieces(match)),
}

/** `ip-10-0-56-54`, as clouds call their machines. */
export const cloudHost: Detector = {
  pattern: /(?<![\w.-])(?<host>ip-\d{1,3}(?:-\d{1,3}){3}(?:\.[\w-]+)*)/dgi,
  pieces: (match) => hostPieces(match),
}

/** `kafka-0.brokers.prod.svc.cluster.local`: a name with a domain. */
export const domainName: Detector = {
  pattern: new RegExp(String.raw`(?<![\w.@/$-])(?<host>${LABEL}(?:\.${LABEL})+\.?)(?![\w(=}]|@)`, 'gd'),
  pieces: (match) => {
    const host = match.groups!.host!
    return DOMAIN.test(host) &&
      !isSetting(host) &&
      !PACKAGE.test(host) &&
      !FILE_END.test(host) &&
      !ABBREVIATION.test(host)
      ? hostPieces(match)
      : []
  },
}

/** `zookeeper.connection.timeout.ms`: milliseconds are no country. */
function isSetting(name: string): boolean {
  return /\.(?:ms|id|is|to|in|at)$/.test(name) && name.split('.').every(isPlainWord)
}

function hostPieces(match: RegExpExecArray): Piece[] {
  const [start, end] = match.indices!.groups!.host!
  const host = match.groups!.host!
  if (/^[\d.]+$/.test(host)) return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) ? [ipPiece(host, start)] : []
  // `HOST`, `PROMETHEUS`: in a command a person is to put one in.
  if (EVERYONE.test(host) || (/^[A-Z]+$/.test(host) && isPlainWord(host))) return [{ start, end, kind: null }]
  // A full stop ends a sentence more often than a name.
  const dot = host.endsWith('.') ? 1 : 0
  return [{ start, end: end - dot, kind: 'host-name' }]
}

/** All hosts and addresses of a field that holds nothing else. */
export function addressPieces(text: string, kind: 'server-address' | 'client-address'): Piece[] {
  const pieces = ipPieces(text, kind)
  for (const match of text.matchAll(new RegExp(String.raw`(?<![\w.:-])(?<host>${NAME})`, 'gd'))) {
    const [piece] = hostPieces(match as RegExpExecArray)
    const free = piece !== undefined && !pieces.some(({ start, end }) => start < piece.end && piece.start < end)
    if (free && piece.kind === 'host-name' && !/^(?:unresolved|participant|observer|null)$/i.test(match[0]))
      pieces.push(piece)
  }
  return pieces
}
