import { groupDigits } from '../../words/size.ts'
import { UsageError } from '../usage.ts'
import { ByteOutput, descriptorSink, OutputClosed, type Sink } from './byte-output.ts'
import type { DumpJob } from './dump-job.ts'
import { formatHelp } from './help-text.ts'
import { OptionSet } from './option-set.ts'
import { RELEASES, type Release, VERSION_LINE } from './release.ts'
import { Reports } from './reports.ts'
import { ToolDeath } from './tool-death.ts'
import { toolOptions } from './tool-options.ts'
import { ToolPath } from './tool-path.ts'

const PURPOSE =
  'This tool helps to parse a log file and dump its contents to the console, useful for debugging a seemingly corrupt log segment.'

/** Which file is dumped how, by the end of its name (specs: Kafka on disk, 6.2). */
const KINDS: Readonly<Record<string, (file: ToolPath, job: DumpJob) => void | Promise<void>>> = {
  '.log': async (...call) => (await import('./log.ts')).dumpLog(...call),
  '.checkpoint': async (...call) => (await import('./log.ts')).dumpLog(...call),
  '.index': async (...call) => (await import('./offset-index.ts')).dumpOffsetIndex(...call),
  '.timeindex': async (...call) => (await import('./time-index.ts')).dumpTimeIndex(...call),
  '.snapshot': async (...call) => (await import('./producer-snapshot.ts')).dumpProducerSnapshot(...call),
  '.txnindex': async (...call) => (await import('./transaction-index.ts')).dumpTransactionIndex(...call),
}

/** `quorumscope dump-log`: what kafka-dump-log of a release prints, and its exit status. */
export function run(args: readonly string[]): Promise<number> {
  return dump(args, descriptorSink(1), descriptorSink(2))
}

/** The same with other places for stdout and stderr. */
export async function dump(args: readonly string[], stdout: Sink, stderr: Sink): Promise<number> {
  const out = new ByteOutput(stdout)
  const errors = new ByteOutput(stderr)
  const complain = (line: string) => {
    out.flush()
    errors.utf8(`${line}\n`)
    errors.flush()
  }
  try {
    const status = await dumpFiles(args, out, complain)
    out.flush()
    return status
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    if (!(error instanceof ToolDeath)) throw error
    complain(`kafka-dump-log stops here. ${error.message}.`)
    return 1
  }
}

async function dumpFiles(args: readonly string[], out: ByteOutput, complain: (line: string) => void): Promise<number> {
  const { release, rest } = ownOptions(args)
  const known = toolOptions(release)
  const options = new OptionSet(rest, known)
  if (rest.length === 0 || options.has('help')) return usage(PURPOSE)
  if (options.has('version')) {
    out.ascii(`${VERSION_LINE[release]}\n`)
    return 0
  }
  if (!options.has('files')) return usage('Missing required argument "[files]"')
  const reports = new Reports(release)
  const job: DumpJob = { release, options, out, complain, reports }
  for (const typed of filesOf(options.text('files'))) {
    const file = new ToolPath(typed)
    out.utf8(`Dumping ${file.path}\n`)
    await dumpFile(file, job)
  }
  for (const line of reports.lines()) complain(line)
  return 0

  function usage(message: string): number {
    complain(`${message}\n${formatHelp(known).slice(0, -1)}`)
    return 1
  }
}

async function dumpFile(file: ToolPath, job: DumpJob): Promise<void> {
  const kind = file.suffix !== null && Object.hasOwn(KINDS, file.suffix) ? KINDS[file.suffix] : undefined
  try {
    if (file.suffix === null && job.release === '3.4.1') throw new ToolDeath('its name has no dot')
    if (kind === undefined) job.complain(`Ignoring unknown file ${file.path}`)
    else await kind(file, job)
  } catch (error) {
    if (!(error instanceof ToolDeath)) throw error
    const place = error.byte === null ? '' : `, byte ${groupDigits(error.byte)}`
    throw new ToolDeath(`${error.path ?? file.path}${place}: ${error.message}`)
  }
}

/** As Java splits it: nothing remains of empty names at the end. */
function filesOf(list: string): string[] {
  const names = list.split(',')
  if (names.length === 1) return names
  while (names.at(-1) === '') names.pop()
  return names
}

/** `--as`, which is ours; the rest is the tool's. */
function ownOptions(args: readonly string[]): { release: Release; rest: string[] } {
  const rest = [...args]
  const at = rest.findIndex((argument) => argument === '--as' || argument.startsWith('--as='))
  if (at < 0) return { release: '4.4.0', rest }
  const [own, next] = rest.splice(at, rest[at] === '--as' ? 2 : 1)
  const name = own === '--as' ? next : own!.slice('--as='.length)
  const release = RELEASES.find((known) => known === name)
  if (release === undefined) throw new UsageError(`--as takes ${RELEASES.join(' or ')}, not ${name ?? 'nothing'}.`)
  return { release, rest }
}
