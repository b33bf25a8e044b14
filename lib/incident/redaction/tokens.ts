import { isSettingName } from '../../formats/zookeeper/setting-names.ts'
import { isEveryonesFile } from './paths.ts'
import type { Piece } from './piece.ts'
import type { Trust } from './trust.ts'
import { isKnownCompound, isPlainWord } from './vocabulary.ts'

const TOKEN = /[\p{L}\p{N}\p{M}_$]+(?:[-.'’+][\p{L}\p{N}\p{M}_$]+)*/gu

/** What is left of a stretch of text once everything that has a shape of its own is taken out. */
export function tokenPieces(text: string, from: number, to: number, trust: Trust): Piece[] {
  const pieces: Piece[] = []
  for (const { 0: token, index } of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + index
    if (!isHarmless(token, text[start + token.length] ?? '', trust))
      pieces.push({ start, end: start + token.length, kind: 'other-text' })
  }
  return pieces
}

/** Numbers, with their units; hexadecimal up to 64 bits; times; versions. */
const NUMBER =
  /^(?:\d[\d.+_-]*(?:e[+-]?\d+)?(?:ns|us|µs|ms|s|m|h|d|B|[kKMGT]i?B?|x|th|st|nd|rd|Z)?|0x[0-9a-f]{1,16}L?|\d+(?:-\d+)*T\d[\d.+-]*Z?|\d{1,4}[-/]\w{3}[-/]\d{2,4}|v\d+(?:\.\d+)*|\d+(?:\.\d+)+[-.]?(?:SNAPSHOT|RELEASE|Final|GA|rc\d+|alpha\d*|beta\d*|ccs|ce)?|\d+(?:\.\d+)+-[0-9a-f]{40})$/i
/** Words with a digit in them that everyone's logs have. */
const WITH_DIGIT =
  /^(?:log4j2?|slf4j2?|logback1?|x509|sha\d{1,3}|md5|ipv[46]|utf8|utf-?16|tls1?|tlsv1(?:\.[0-3])?|sslv[23]|jdk\d*|java\d*|log4j|lz4|base64|crc32c?|jsr\d+|i386|x86|amd64|aarch64|g1|p2p|l4|l7|b\d{1,4}|\w+_\d{1,4}|h2|n2|s3|4lw|e2e)$/i
/** Threads that ZooKeeper, Kafka and the JVM number. */
const NUMBERED = /^(.*?)[-_]?\d+$/

function isHarmless(written: string, next: string, trust: Trust): boolean {
  const token = written.replace(/^[_$]+|[_$]+$/g, '')
  if (token === '') return true
  if (NUMBER.test(token) || isWord(token, trust)) return true
  if (WITH_DIGIT.test(token) && !/_/.test(token)) return true
  // `-Dzookeeper.snapCount=1`
  const parts = (next === '=' ? token.replace(/^D(?=[a-z]+\.)/, '') : token)
    .split(/[-.'’+_$]+/)
    .filter((part) => part !== '')
  if (parts.length === 1) return isCounted(token) || (/^[A-Z]{2,}s$/.test(token) && isPlainWord(token.slice(0, -1)))
  if (
    isKnownCompound(token) ||
    isEveryonesFile(token) ||
    isClass(token) ||
    /^(?:server\.\d+|[a-z](?:\.[a-z])+)$/.test(token)
  )
    return true
  const plain = parts.every(
    (part) => isPlainWord(part) || /^\d+$/.test(part) || isCounted(part) || WITH_DIGIT.test(part),
  )
  if (!plain) return false
  // `it's`, `zookeeper.snapCount=`, `NIOWorkerThread-3`; in sentences `leader-transaction-timeout` too
  return (
    trust === 'written' ||
    isSettingName(token) ||
    /\.(?:log|out|txt|cfg|conf|properties|gz|jar)$/.test(token) ||
    next === '=' ||
    /^[A-Za-z]+['’][a-z]{1,2}$/.test(token) ||
    isMetric(token) ||
    /^[A-Z]+(?:_[A-Z]+)+$/.test(token) ||
    isThread(token)
  )
}

/** A word of letters. In a sentence any word is one, as long as it is not written like a name in a program. */
function isWord(token: string, trust: Trust): boolean {
  return isPlainWord(token) || (trust === 'written' && /^(?:\p{Lu}?[\p{Ll}\p{Lo}]+|\p{Lu}+)$/u.test(token))
}

/** `pool2`, `G1`: a class of threads or collectors with its number, where the word is one of programs. */
function isCounted(token: string): boolean {
  const [, word = ''] = /^([A-Z]?[a-z]+(?:[A-Z][a-z]+)+|[A-Z]{2,})\d{1,4}$/.exec(token) ?? []
  return word !== '' && isPlainWord(word)
}

const EVERYONES: ReadonlySet<string> = new Set([
  ...['Optional.empty', 'OptionalInt.empty', 'OptionalLong.empty', 'mvngit.commit.id'],
  ...['state.change.logger', 'min_version', 'max_version'],
])

/** `FastLeaderElection$Messenger$WorkerReceiver`, `OptionalLong.empty` */
function isClass(token: string): boolean {
  return (
    EVERYONES.has(token) ||
    (/^[A-Z][A-Za-z]+(?:\$+(?:[A-Z][A-Za-z]+|\d+))+$/.test(token) &&
      token.split(/\$+/).every((part) => isPlainWord(part) || /^\d+$/.test(part)))
  )
}

function isMetric(token: string): boolean {
  return /^(?:zk|jvm|process|kafka|java|os|go|scrape)_[a-z0-9_]+$/.test(token)
}

function isThread(token: string): boolean {
  const [, name = token] = NUMBERED.exec(token) ?? []
  if (name === token && !/[a-z]Thread$/.test(token)) return false
  return (
    /Thread|Worker|Handler|Processor|Factory|Acceptor|Selector|^(?:pool|qtp|thread|main|kafka|nio|epoll|event|scheduler|data-plane|control-plane|raft|quorum)\b/i.test(
      name,
    ) && /[A-Z]|^(?:pool|qtp|thread|main|kafka-|data-plane|control-plane)/.test(name)
  )
}
