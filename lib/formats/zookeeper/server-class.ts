import { patterns } from './patterns/registry.ts'

/** Classes that client programs load too. */
const CLIENT_CLASSES =
  /^(?:ZooKeeper|ZooKeeperSaslClient|ClientCnxn.*|Environment|X509Util|ZKClientConfig|ClientX509Util|Login|FourLetterWordClient|ServiceUtils)$/
/** As `%c` prints them, and as logback shortens them. */
const SERVER_PACKAGE = /^(?:org\.apache\.zookeeper\.server\.|o\.a\.z\.s\.)/
/** The same of all of ZooKeeper, also where a program brings its own copy under another name. */
const ANY_PACKAGE = /^(?:(?:[\w$]+\.)*org\.apache\.zookeeper\.|o\.a\.z\.)/
/** Classes whose short names no other program has. */
const CLIENT_ONLY = /^(?:ZooKeeper|ZooKeeperSaslClient|ClientCnxn.*)$/

const known = new Set(patterns.flatMap(({ loggers }) => loggers).filter((logger) => !CLIENT_CLASSES.test(logger)))

/** Whether a record of this class is one of a ZooKeeper server. */
export function isServerClass(printed: string, message: string): boolean {
  if (SERVER_PACKAGE.test(printed)) return true
  if (message.startsWith('Server environment:')) return true
  return !printed.includes('.') && known.has(printed.replace(/\$.*$/, ''))
}

/** Whether a class is ZooKeeper's, in the log of a program that uses its client library. */
export function isClientClass(printed: string): boolean {
  return ANY_PACKAGE.test(printed) || (!printed.includes('.') && CLIENT_CLASSES.test(printed.replace(/\$.*$/, '')))
}

/** Whether a record of this class says that ZooKeeper's client library is at work. */
export function isClientLine(printed: string): boolean {
  return ANY_PACKAGE.test(printed) || (!printed.includes('.') && CLIENT_ONLY.test(printed.replace(/\$.*$/, '')))
}
