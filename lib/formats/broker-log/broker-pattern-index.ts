import { ClientPatternIndex, ofTheProgram } from '../zookeeper/client-pattern-index.ts'
import { LoggerPatterns } from '../zookeeper/pattern-index.ts'
import { patterns } from '../zookeeper/patterns/registry.ts'
import { isKafkaClass } from './broker-class.ts'
import { brokerPatterns } from './patterns/registry.ts'

/** Patterns of both, in the order of their numbers: `entries.pattern` is one of these, from 1. */
export const knownPatterns = [...patterns, ...brokerPatterns]

/** A broker's own classes have a broker's patterns; what its ZooKeeper client prints has those of any client. */
export class BrokerPatternIndex extends ClientPatternIndex {
  readonly #byLogger = new Map<string, LoggerPatterns>()

  constructor() {
    super(patterns)
    const wordings = brokerPatterns.flatMap((pattern, i) =>
      pattern.wordings.map((wording) => ({ number: patterns.length + 1 + i, pattern, wording })),
    )
    for (const logger of new Set(brokerPatterns.flatMap(({ loggers }) => loggers)))
      this.#byLogger.set(
        logger,
        new LoggerPatterns([...wordings.filter(({ wording }) => wording.loggers.includes(logger)), ofTheProgram]),
      )
  }

  override of(logger: string, printed: string): LoggerPatterns {
    return (isKafkaClass(printed) ? this.#byLogger.get(logger) : undefined) ?? super.of(logger, printed)
  }
}
