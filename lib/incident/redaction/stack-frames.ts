import { type Detector, groupPiece, type Piece } from './piece.ts'
import { isPlainWord } from './vocabulary.ts'

/** Whose classes are everyone's. Those of other programs keep their class, and lose the package that says whose they are. */
const PUBLIC =
  /^(?:(?:[a-z]\.)+$|org\.(?:apache|slf4j|eclipse|springframework|jboss|xerial|rocksdb|bouncycastle|scala)|com\.(?:sun|yammer|fasterxml|google\.(?:common|protobuf)|github\.luben|codahale)|java|javax|jdk|sun|scala|kafka|io\.(?:netty|prometheus|confluent|strimzi|micrometer|dropwizard)|ch\.qos|net\.jpountz|reactor)(?:\.|$)/

/** `at org.apache.zookeeper.server.quorum.Learner.readPacket(Learner.java:155)`, on a line of its own or in a flattened trace. */
export const stackFrame: Detector = {
  pattern:
    /\bat (?<module>(?:[\w.-]+@[\w.-]+\/|[\w.-]+\/{1,2}))?(?<package>(?:[a-z_$][\w$]*\.)*)(?<class>[\w$]+(?:\/0x[0-9a-f]+)?(?:\.[\w$<>]+){1,2})\((?<source>[\w$]+\.(?:java|scala|kt|groovy|clj)(?::\d+)?|Native Method|Unknown Source|<generated>)\)/dg,
  pieces: (match) => [
    ...groupPiece(match, 'module', /^(?:java|jdk)\./.test(match.groups?.module ?? '') ? null : 'other-text'),
    ...packagePieces(match),
    ...sparing(groupPiece(match, 'class', null)),
    ...sparing(groupPiece(match, 'source', null)),
  ],
}

/** `java.net.SocketTimeoutException`, `org.apache.kafka.common.errors.CorruptRecordException`. */
export const className: Detector = {
  pattern: /(?<![\w./@$-])(?<package>(?:[a-z_][\w$]*\.)+)(?<class>[A-Z][\w$]*)(?![\w$]|\.[A-Za-z]|[-@])/dg,
  pieces: (match) => {
    const isPublic = PUBLIC.test(match.groups!.package!)
    const isError = /(?:Exception|Error|Throwable)$/.test(match.groups!.class!)
    return [...packagePieces(match), ...(isPublic || isError ? sparing(groupPiece(match, 'class', null)) : [])]
  },
}

/** A class stands by itself elsewhere, in a table of loggers for instance. */
function sparing(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, spares: true }))
}

/** Without its last dot. */
function packagePieces(match: RegExpExecArray) {
  const name = match.groups!.package!
  // `latency.File size is …`: a sentence ended.
  const harmless = PUBLIC.test(name) || name.slice(0, -1).split('.').every(isPlainWord)
  return groupPiece(match, 'package', harmless ? null : 'other-text').map((piece) => ({
    ...piece,
    end: piece.kind === null ? piece.end : piece.end - 1,
  }))
}
