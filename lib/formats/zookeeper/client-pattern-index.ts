import { defineNoise } from './pattern.ts'
import { LoggerPatterns, PatternIndex } from './pattern-index.ts'
import { noiseNumber, patterns } from './patterns/registry.ts'
import { isClientClass } from './server-class.ts'

/** Every message of a program's own classes is known and without a fact: it is no message of ZooKeeper that nobody described. */
const [everything] = defineNoise('NOISE', { program: [''] }).wordings

/** Tried after all others of a class. */
export const ofTheProgram = { number: noiseNumber, pattern: patterns[noiseNumber - 1]!, wording: everything! }

/** Patterns for a log in which ZooKeeper's client library has a few lines: a class of the program may be called `Leader` too. */
export class ClientPatternIndex extends PatternIndex {
  readonly #program = new LoggerPatterns([ofTheProgram])

  override of(logger: string, printed: string): LoggerPatterns {
    return isClientClass(printed) ? super.of(logger, printed) : this.#program
  }
}
