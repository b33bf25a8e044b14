import type { Output } from '../format.ts'
import { dumpedPath, filesOfCommand, isDumpCommand, kindOfPath } from './dump-command.ts'
import { parseBatchLine, parseIndexLine, parseRecordLine, parseTimeIndexLine } from './dump-line.ts'
import { type DumpReport, parseInvalidBytes, parseReportDetail, parseReportHeading } from './dump-report.ts'
import type { dumpTables } from './dump-tables.ts'
import { parseSegmentName } from './segment-name.ts'
import type { TextLine } from './text-lines.ts'

/** A long line is broken into at most this many: 700 columns in a terminal of 60. */
const MOST_BREAKS = 12

/** Lines that begin something. What begins nothing goes on with what is open, or is prose. */
const BEGINS = /^(?:baseOffset: ?-?\d|\|? ?offset: ?-?\d|timestamp: ?-?\d+ ?offset:)/i

interface Dump {
  readonly path: string
  readonly kind: string
  baseOffset: number
  readonly start: number
  end: number
  readonly line: number
}

/** Follows one text from line to line; `finish` closes what is open. */
export class DumpReader {
  readonly #output: Output<typeof dumpTables>
  #dump: Dump | null = null
  /** A command line whose files are not all met yet. */
  #command: { text: string; files: string[]; start: number; line: number; breaks: number } | null = null
  /** The pieces of a line that a terminal or a page broke. */
  #pieces: { dense: string; start: number; end: number; line: number; breaks: number } | null = null
  #dumping: { text: string; start: number; line: number } | null = null
  #report: { report: DumpReport; path: string } | null = null

  constructor(output: Output<typeof dumpTables>) {
    this.#output = output
  }

  add(line: TextLine): void {
    const text = line.text.replace(/^[\s>]+/, '')
    if (text === '') return
    if (this.#finishesPath(text, line)) return
    if (BEGINS.test(text)) {
      this.#giveUp()
      this.#begin(text.replace(/\s+/g, ''), line)
    } else if (!this.#startsDump(text, line) && !this.#complains(text, line)) this.#continue(text, line)
  }

  finish(): void {
    this.#giveUp()
    this.#close()
  }

  #begin(dense: string, { start, end, line }: TextLine): void {
    this.#pieces = { dense, start, end, line, breaks: 0 }
    this.#report = null
    this.#tryPieces()
  }

  #continue(text: string, { end }: TextLine): void {
    const pieces = this.#pieces
    if (pieces === null) return
    pieces.dense += text.replace(/\s+/g, '')
    pieces.end = end
    pieces.breaks += 1
    this.#tryPieces()
    if (this.#pieces !== null && pieces.breaks > MOST_BREAKS) this.#giveUp()
  }

  /** Writes the row once the pieces are a whole line. */
  #tryPieces(): void {
    const pieces = this.#pieces!
    const { dense, start, end, line } = pieces
    const { tables } = this.#output
    const batch = parseBatchLine(dense)
    const record = batch === null ? parseRecordLine(dense) : null
    const entry = batch === null && record === null ? parseIndexLine(dense) : null
    const timeEntry = batch === null && record === null && entry === null ? parseTimeIndexLine(dense) : null
    if (batch !== null) {
      const dump = this.#ensure('kafka/segment', pieces)
      const { kind, transactional, control, isValid, ...rest } = batch
      const flags = { transactional: Number(transactional), control: Number(control), isValid: Number(isValid) }
      tables.batches.add({ dump, ...rest, ...flags, start, end, line })
    } else if (record !== null) {
      const dump = this.#ensure('kafka/segment', pieces)
      const { kind, ...rest } = record
      tables.records.add({ dump, batch: Math.max(0, tables.batches.length - 1), ...rest, start, end, line })
    } else if (entry !== null) {
      tables.entries.add({ dump: this.#ensure('kafka/offset-index', pieces), ...entry, start, end, line })
    } else if (timeEntry !== null) {
      tables.timeEntries.add({ dump: this.#ensure('kafka/time-index', pieces), ...timeEntry, start, end, line })
    } else return
    this.#pieces = null
  }

  /** What is open does not become a line of the tool any more. */
  #giveUp(): void {
    const pieces = this.#pieces
    this.#pieces = null
    if (pieces === null) return
    const { start, end, line, dense } = pieces
    const message = `The line begins as one of kafka-dump-log (\`${dense.slice(0, 40)}…\`), but the fields that follow are not there. It is left out; the lines around it are kept.`
    this.#output.report({ code: 'kafka/dump-line-incomplete', severity: 'warning', message, start, end, line })
  }

  /** The row of the dump that a line of this kind belongs to. */
  #ensure(kind: string, place: { start: number; end: number; line: number }): number {
    const { dumps } = this.#output.tables
    // a record batch is the content of a .checkpoint too
    const fits =
      this.#dump !== null &&
      (this.#dump.kind === kind || (kind === 'kafka/segment' && this.#dump.kind === 'kafka/metadata-snapshot'))
    if (!fits) {
      const command = this.#command
      const path = command?.files.find((file) => kindOfPath(file) === kind) ?? ''
      const from = command !== null && path !== '' ? command : place
      this.#open(path, kind, from.start, from.line)
      if (command !== null) command.files = command.files.filter((file) => file !== path)
    }
    this.#dump!.end = place.end
    return dumps.length
  }

  #open(path: string, kind: string, start: number, line: number): void {
    this.#close()
    this.#dump = { path, kind, baseOffset: parseSegmentName(path)?.baseOffset ?? Number.NaN, start, end: start, line }
  }

  #close(): void {
    if (this.#dump !== null) this.#output.tables.dumps.add(this.#dump)
    this.#dump = null
  }

  /** Command lines, `Dumping PATH`, `Log starting offset: N`. */
  #startsDump(text: string, { start, end, line }: TextLine): boolean {
    if (isDumpCommand(text)) {
      this.#giveUp()
      this.#close()
      this.#command = { text, files: filesOfCommand(text), start, line, breaks: 0 }
      return true
    }
    if (text.startsWith('Dumping ')) {
      this.#giveUp()
      this.#report = null
      const path = dumpedPath(text)
      if (path === null) this.#dumping = { text, start, line }
      else this.#openDumped(path, start, end, line)
      return true
    }
    const logStart = /^(?:Log starting|Starting) offset: (\d+)\s*$/.exec(text)?.[1]
    if (logStart === undefined) return false
    this.#ensure('kafka/segment', { start, end, line })
    if (Number.isNaN(this.#dump!.baseOffset)) this.#dump!.baseOffset = Number(logStart)
    return true
  }

  #openDumped(path: string, start: number, end: number, line: number): void {
    const command = this.#command
    const own = command?.files.includes(path) === true && this.#dump === null ? command : { start, line }
    this.#open(path, kindOfPath(path)!, own.start, own.line)
    this.#dump!.end = end
    if (command !== null) command.files = command.files.filter((file) => file !== path)
  }

  /** The second piece of a path that was broken: after `Dumping`, or after `--files`. */
  #finishesPath(text: string, { end }: TextLine): boolean {
    const dumping = this.#dumping
    this.#dumping = null
    if (dumping !== null) {
      const path = dumpedPath(dumping.text + text)
      if (path !== null) this.#openDumped(path, dumping.start, end, dumping.line)
      return path !== null
    }
    const command = this.#command
    if (command === null || command.files.length > 0 || command.breaks >= MOST_BREAKS || this.#dump !== null)
      return false
    if (BEGINS.test(text) || /^(?:Dumping |Log starting)/.test(text)) return false
    command.breaks += 1
    // a shell breaks a long line with a backslash and a blank, a terminal with nothing
    for (const joined of [command.text.replace(/\s*\\\s*$/, ' ') + text, `${command.text} ${text}`]) {
      command.files = filesOfCommand(joined)
      if (command.files.length > 0) break
    }
    command.text += text
    return command.files.length > 0
  }

  #complains(text: string, { start, end, line }: TextLine): boolean {
    const { reports, dumps } = this.#output.tables
    const dump = dumps.length
    const invalid = parseInvalidBytes(text)
    const heading = invalid === null ? parseReportHeading(text) : null
    const detail = invalid === null && heading === null && this.#report !== null ? parseReportDetail(text) : null
    if (invalid !== null)
      reports.add({
        dump,
        report: 'invalid-bytes',
        path: invalid.path,
        first: invalid.bytes,
        second: Number.NaN,
        start,
        end,
        line,
      })
    else if (heading !== null) this.#report = heading
    else if (detail !== null) reports.add({ dump, ...this.#report!, ...detail, start, end, line })
    else return false
    if (this.#dump !== null) this.#dump.end = end
    return true
  }
}
