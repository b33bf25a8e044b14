import { patterns } from './patterns/registry.ts'

/** Classes that client programs load too. */
const CLIENT_CLASSES =
  /^(?:ZooKeeper|ClientCnxn.*|Environment|X509Util|ZKClientConfig|ClientX509Util|Login|FourLetterWordClient)$/
/** As `%c` prints them, and as logback shortens them. */
const SERVER_PACKAGE = /^(?:org\.apache\.zookeeper\.server\.|o\.a\.z\.s\.)/

const known = new Set(patterns.flatMap(({ loggers }) => loggers).filter((logger) => !CLIENT_CLASSES.test(logger)))

/** Whether a record of this class is one of a ZooKeeper server. */
export function isServerClass(printed: string, message: string): boolean {
  if (SERVER_PACKAGE.test(printed)) return true
  if (message.startsWith('Server environment:')) return true
  return !printed.includes('.') && known.has(printed.replace(/\$.*$/, ''))
}
