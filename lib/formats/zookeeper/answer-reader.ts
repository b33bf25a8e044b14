import { addSample } from '../metrics/sample.ts'
import { timeAfter } from '../metrics/time-line.ts'
import { NOT_ALLOWED, NOT_SERVING, readingsIn } from './answer-line.ts'
import { type Answers, numberOrNaN, wideNumber } from './answer-tables.ts'
import { parseCommandLine } from './command-line.ts'
import type { Line } from './lines-of.ts'

/** How an answer begins that no other command gives. */
const BEGINNINGS: readonly (readonly [RegExp, command: string])[] = [
  [/^Zookeeper version: /, 'srvr'],
  [/^zk_version\t/, 'mntr'],
  [/^clientPort=/, 'conf'],
  [/^Environment:\s*$/, 'envi'],
  [/^SessionTracker dump:/, 'dump'],
  [/^\d+ connections watching \d+ paths$/, 'wchs'],
  [/^datadir_size: \d+$/, 'dirs'],
  [/^imok\s*$/, 'ruok'],
  [/^(?:rw|ro)\s*$/, 'isro'],
]
/** ` /10.0.0.9:51234[1](queued=0,recved=12,sent=12,sid=0x1000…)` */
const CONNECTION = /^\s*\/?(\S+:\d+)\[([0-9a-f]+)\]\(([^()]*)\)\s*$/
const SETTING = /^([A-Za-z][\w.]*)=(.*)$/
/** `Global Sessions(1):` of a learner, `Session Sets (2)/(1):` of a leader. */
const SESSIONS = /^(?:Global Sessions|Session Sets \(\d+\)\/) ?\((\d+)\):$/
/** An id and its watches, and a path and who watches it: `wchc` and `wchp`. */
const WATCH = /^(?:0x[0-9a-f]{1,16}|\/\S*|\t(?:0x[0-9a-f]{1,16}|\/.*))$/
const LONGEST = 64 * 1024

/** Whether a line by itself shows that a server answered. */
export function isAnswer(line: string): boolean {
  return commandBegun(line) !== null || NOT_ALLOWED.test(line) || CONNECTION.test(line) || SESSIONS.test(line)
}

/** Whether a line belongs to a list of watches; other files have such lines too. */
export function isWatch(line: string): boolean {
  return WATCH.test(line)
}

function commandBegun(line: string): string | null {
  return BEGINNINGS.find(([begins]) => begins.test(line))?.[1] ?? null
}

interface OpenAnswer {
  readonly command: string
  readonly instance: string
  readonly state: string
  readonly first: Line
  end: number
}

/** Reads answers line by line; a command above an answer says which it is, else its first line does. */
export class AnswerReader {
  readonly #output: Answers
  /** What was asked and not answered yet. */
  #asked = ''
  #instance = ''
  #time = Number.NaN
  #open: OpenAnswer | null = null

  constructor(output: Answers) {
    this.#output = output
  }

  /** Whether the line is of an answer, or of asking for one; prose between is not. */
  read(line: Line): boolean {
    const text = line.text.slice(0, LONGEST)
    if (text.trim() === '') return true
    const asked = parseCommandLine(text)
    if (asked !== null) {
      this.finish()
      this.#asked = asked.command
      if (asked.instance !== '') this.#instance = asked.instance
      return true
    }
    this.#beginAt(text, line)
    const open = this.#open
    if (open !== null && this.#readIn(open.command, text, line)) {
      open.end = line.end
      return true
    }
    const before = this.#time
    this.#time = timeAfter(text, before)
    return open?.first === line || !Object.is(this.#time, before)
  }

  /** The answer that is open ends here. */
  finish(): void {
    if (this.#open === null) return
    const { command, instance, state, first, end } = this.#open
    this.#output.tables.answers.add({ command, instance, state, start: first.start, end, line: first.number })
    this.#open = null
  }

  #beginAt(text: string, line: Line): void {
    const refused = NOT_ALLOWED.exec(text)?.[1]
    if (refused !== undefined) this.#begin(refused, 'not in the whitelist', line)
    else if (text.startsWith(NOT_SERVING)) this.#begin(this.#asked, 'not serving', line)
    else {
      const begun = commandBegun(text) ?? (this.#open === null && CONNECTION.test(text) ? 'cons' : null)
      if (begun !== null) this.#begin(this.#asked || begun, '', line)
      else if (this.#open === null && this.#asked !== '' && this.#isLikely(text)) this.#begin(this.#asked, '', line)
    }
  }

  /** Answers without a beginning of their own: watches, a tree's digests, and whatever else was asked for. */
  #isLikely(text: string): boolean {
    return Number.isNaN(timeAfter(text, Number.NaN))
  }

  #begin(command: string, state: string, first: Line): void {
    this.finish()
    this.#open = { command, instance: this.#instance, state, first, end: first.end }
    this.#asked = ''
  }

  /** Whether the line belongs to an answer to this command. */
  #readIn(command: string, text: string, line: Line): boolean {
    const connection = CONNECTION.exec(text)
    if (connection !== null) return this.#addConnection(connection[1]!, connection[3]!, line)
    if (command === 'conf') return this.#addSetting(text, line)
    if (command === 'envi') return this.#addEnvironment(text, line)
    const sessions = SESSIONS.exec(text)?.[1]
    const readings = sessions === undefined ? readingsIn(text) : [['zk_global_sessions', sessions] as const]
    for (const [key, value] of readings) this.#addSample(key, value, line)
    if (command === 'ruok' || command === 'isro') this.#addSample(command, text.trim(), line)
    return (
      readings.length > 0 || command === 'dump' || text.startsWith('Clients:') || isWatch(text) || command === 'hash'
    )
  }

  #addSample(key: string, text: string, { start, end, number }: Line): void {
    const sample = { time: this.#time, key, text, instance: this.#instance }
    addSample(this.#output.tables.samples, { start, end, line: number }, sample)
  }

  #addSetting(text: string, { start, end, number }: Line): boolean {
    const [, key, value] = SETTING.exec(text) ?? []
    if (key === undefined || value === undefined) return text.startsWith('membership:')
    this.#output.tables.settings.add({ key, value: value.trim(), start, end, line: number })
    if (key === 'serverId') this.#output.tables.ids.add({ sid: numberOrNaN(value), start })
    return true
  }

  #addEnvironment(text: string, line: Line): boolean {
    const [, key, value] = SETTING.exec(text) ?? []
    if (key === 'zookeeper.version') this.#addSample('zk_version', value!.trim(), line)
    return key !== undefined
  }

  #addConnection(address: string, text: string, { start, end, number }: Line): boolean {
    const fields = new Map(text.split(',').map((field) => field.split('=', 2) as [string, string | undefined]))
    this.#output.tables.connections.add({
      instance: this.#instance,
      address,
      session: wideNumber(fields.get('sid') ?? ''),
      queued: numberOrNaN(fields.get('queued')),
      received: numberOrNaN(fields.get('recved')),
      sent: numberOrNaN(fields.get('sent')),
      operation: fields.get('lop') ?? '',
      established: numberOrNaN(fields.get('est')),
      timeout: numberOrNaN(fields.get('to')),
      lastZxid: wideNumber(fields.get('lzxid') ?? ''),
      maxLatency: numberOrNaN(fields.get('maxlat')),
      ...{ start, end, line: number },
    })
    return true
  }
}
