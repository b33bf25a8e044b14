import { defineNoise, type Pattern } from './pattern.ts'
import { LoggerPatterns, PatternIndex } from './pattern-index.ts'
import { noiseNumber } from './patterns/registry.ts'
import { isClientClass } from './server-class.ts'

/** Every message of a program's own classes is known and without a fact: it is no message of ZooKeeper that nobody described. */
const [everything] = defineNoise('NOISE', { program: [''] }).wordings

/** Patterns for a log in which ZooKeeper's client library has a few lines: a class of the program may be called `Leader` too. */
export class ClientPatternIndex extends PatternIndex {
  readonly #program: LoggerPatterns

  constructor(patterns: readonly Pattern[]) {
    super(patterns)
    this.#program = new LoggerPatterns([
      { number: noiseNumber, pattern: patterns[noiseNumber - 1]!, wording: everything! },
    ])
  }

  override of(logger: string, printed: string): LoggerPatterns {
    return isClientClass(printed) ? super.of(logger, printed) : this.#program
  }
}
