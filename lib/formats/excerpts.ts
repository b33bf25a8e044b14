import { dumpedPath, filesOfCommand, isDumpCommand } from './kafka/dump-command.ts'
import { isDumpLine, isPrintedLine } from './kafka/dump-text.ts'
import { readingsIn } from './zookeeper/answer-line.ts'
import { isAnswer } from './zookeeper/answer-reader.ts'
import { parseCommandLine } from './zookeeper/command-line.ts'
import { HeaderReader } from './zookeeper/header.ts'
import { PatternIndex } from './zookeeper/pattern-index.ts'

/** How a line shows that it was copied out of some file, in a text that mixes several: a ticket, a chat, an article. */
export interface Excerpt {
  /** Id of the format. */
  readonly kind: string
  /** Whose file the line is from, as far as it says so (''); null: it is from no such file. */
  ownerOf(line: string): string | null
  /** Whether such a line by itself is proof enough that something was copied: a command only says what somebody did. */
  proves(line: string): boolean
  /** Whether a line right behind such a one goes on with it. */
  continues(line: string): boolean
  /** Whether a line right before such a one, or one that leads, belongs to it: a comment above a setting. */
  leads(line: string): boolean
}

const header = new HeaderReader(new PatternIndex([]))
const isComment = (line: string) => /^\s*#/.test(line)

const serverLog: Excerpt = {
  kind: 'zookeeper/server-log',
  ownerOf: (line) => (header.read(line, 0, line.length) ? String(header.site.identity?.sid ?? '') : null),
  proves: () => true,
  continues: () => true, // messages of several lines, stack traces
  leads: () => false,
}

const dumpText: Excerpt = {
  kind: 'kafka/dump-text',
  ownerOf: (line) => {
    const [file] = filesOfCommand(line)
    if (isDumpCommand(line) && file === undefined) return null // a sentence about the tool
    return isDumpLine(line) ? (dumpedPath(line) ?? file ?? '') : null
  },
  proves: isPrintedLine,
  continues: () => true, // a page breaks long lines
  leads: () => false,
}

/** Settings that stand in every zoo.cfg, and those of the ensemble; Java code assigns to such names too, but ends in `;`. */
const SETTING =
  /^\s*(?:tickTime|initLimit|syncLimit|dataDir|dataLogDir|clientPort|secureClientPort|maxClientCnxns|server\.\d+|peerType|admin\.\w+|autopurge\.\w+|4lw\.commands\.whitelist|standaloneEnabled|reconfigEnabled|dynamicConfigFile|quorumListenOnAllIPs)\s*=\s*[^\s=][^;]*$|^\s*server\.\d+\s*=.*$/

/** Any property: beside a setting it is one of the same file, whatever it sets; alone it could be of anything. */
const PROPERTY = /^\s*[A-Za-z0-9][\w.-]*\s*=\s*(?:[^\s=][^;]*)?$/
const besideSetting = (line: string) => isComment(line) || PROPERTY.test(line)

const config: Excerpt = {
  kind: 'zookeeper/config',
  ownerOf: (line) => (SETTING.test(line) ? '' : null),
  proves: () => true,
  continues: besideSetting,
  leads: besideSetting,
}

const mntr: Excerpt = {
  kind: 'zookeeper/mntr',
  ownerOf: (line) => (/^zk_[^\s{]+\t/.test(line) ? '' : null),
  proves: () => true,
  continues: () => false,
  leads: () => false,
}

/** Answers of several lines, with the command above them or without. */
const fourLetter: Excerpt = {
  kind: 'zookeeper/four-letter',
  ownerOf: (line) => {
    const asked = parseCommandLine(line)
    return isAnswer(line) && !/^zk_/.test(line) ? '' : asked !== null && asked.command !== '' ? asked.instance : null
  },
  proves: (line) => isAnswer(line) && line.length > LONGEST_WORD,
  continues: (line) => readingsIn(line).length > 0,
  leads: (line) => parseCommandLine(line) !== null,
}
/** `imok` and `rw` are said in prose, too. */
const LONGEST_WORD = 4

/** Every kind that is found in mixed texts, one line each. */
export const excerpts: readonly Excerpt[] = [serverLog, dumpText, config, mntr, fourLetter]
