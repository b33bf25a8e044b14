import type { Schema } from '../../columns/chunk.ts'
import { TableBuilder } from '../../columns/table-builder.ts'
import { defineFormat } from '../format.ts'
import { AnswerReader, isAnswer, isWatch } from './answer-reader.ts'
import { answerTables } from './answer-tables.ts'
import { parseCommandLine } from './command-line.ts'
import { linesOf } from './lines-of.ts'
import { textOfHead } from './text-encoding.ts'

const LOOKED_AT = 2_000
/** Settings that only `conf` answers with: zoo.cfg has the others too. */
const CONF = /^(?:dataDirSize|dataLogSize|serverId|peerType)=-?\d+$|^membership: *$/

/**
 * Answers to four-letter commands, several of them or one: `srvr`, `stat`, `cons`, `conf`, `dump`, `envi`, `wchs`, `dirs`,
 * `mntr` among others, with the commands as they were typed or without; section 5.4 of the evidence specification.
 */
export const fourLetter = defineFormat({
  id: 'zookeeper/four-letter',
  title: 'ZooKeeper four-letter answers',
  text: true,
  divisible: false,
  tables: answerTables,

  recognize(head) {
    const lines = textOfHead(head).split(/\r?\n/, LOOKED_AT)
    const answers = lines.filter((line) => (isAnswer(line) && !line.startsWith('clientPort=')) || CONF.test(line))
    const asked = lines.some((line) => (parseCommandLine(line)?.command ?? '') !== '')
    // `mntr` alone is a format of its own; `imok` and `rw` are words of other files, too.
    const sure = answers.filter((line) => !line.startsWith('zk_version') && line.trim().length > 4).length
    if (sure > 0 && isOnlyAnswers(lines)) return 0.99 // surer than that it is a mixture of several files
    if (sure > 0) return asked || sure > 1 || /^Zookeeper version: /.test(answers[0]!) ? 0.93 : 0.6
    if (asked) return answers.length > 0 || lines.some(isWatch) ? 0.9 : 0
    return answers.length > 0 && lines.length <= 2 ? 0.5 : 0
  },

  async decode(source, range, output) {
    const reader = new AnswerReader(output)
    for await (const line of linesOf(source, range, output)) reader.read(line)
    reader.finish()
  },
})

/** Every line is understood, or nearly: the last may be cut, the first may be what a shell printed. */
function isOnlyAnswers(lines: readonly string[]): boolean {
  const tables = Object.entries(answerTables).map(([name, schema]) => [name, new TableBuilder(schema as Schema)])
  const reader = new AnswerReader({
    tables: Object.fromEntries(tables),
    report: () => {},
    countLines: () => {},
    progress: () => {},
  })
  const strange = lines.filter((text) => !reader.read({ text, start: 0, end: 0, number: 0 }))
  return strange.length <= 1 + lines.length * 0.02
}
