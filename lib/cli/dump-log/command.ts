import { UsageError } from '../usage.ts'
import { ByteOutput, descriptorSink, OutputClosed, type Sink } from './byte-output.ts'
import type { DumpJob } from './dump-job.ts'
import { formatHelp } from './help-text.ts'
import { OptionSet } from './option-set.ts'
import { RELEASES, type Release, VERSION_LINE } from './release.ts'
import { Reports } from './reports.ts'
import { describeDeath, ToolDeath, UnreadableFile } from './tool-death.ts'
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
  const own = ownOptions(args)
  try {
    const status = await dumpFiles(own, out, complain)
    out.flush()
    return status
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    if (!(error instanceof ToolDeath)) throw error
    if (own.keepGoing) throw new UsageError(error.message)
    complain(`kafka-dump-log stops here. ${error.message.replace(/\.?$/, '.')}`)
    return 1
  }
}

async function dumpFiles(own: OwnOptions, out: ByteOutput, complain: (line: string) => void): Promise<number> {
  const { release, keepGoing, rest } = own
  const known = toolOptions(release)
  const options = new OptionSet(rest, known)
  const usage = (message: string) => complain(`${message}\n${formatHelp(known).slice(0, -1)}`)
  if (rest.length === 0 || options.has('help')) {
    usage(PURPOSE)
    return keepGoing ? 0 : 1
  }
  if (options.has('version')) {
    out.ascii(`${VERSION_LINE[release]}\n`)
    return 0
  }
  if (!options.has('files')) {
    usage('Missing required argument "[files]"')
    return keepGoing ? 2 : 1
  }
  const reports = new Reports(release)
  const job: DumpJob = { release, options, out, complain, reports, keepGoing }
  if (keepGoing) await checkOptions(job)
  let status = 0
  for (const typed of filesOf(options.text('files'))) {
    const file = new ToolPath(typed)
    out.utf8(`Dumping ${file.path}\n`)
    status = Math.max(status, await dumpFile(file, job))
  }
  for (const line of reports.lines()) complain(line)
  return status
}

/** The tool looks at a value when it needs it; whoever wants to go on after damage wants to know before. */
async function checkOptions({ options, release }: DumpJob): Promise<void> {
  options.integer('max-message-size')
  if (options.integer('max-bytes') < 0) throw new ToolDeath('--max-bytes is less than nothing')
  await (await import('./contents.ts')).contentDecoder(options, release)
}

/** 1 where the file cannot be read and the dump goes on nevertheless. */
async function dumpFile(file: ToolPath, job: DumpJob): Promise<number> {
  const kind = file.suffix !== null && Object.hasOwn(KINDS, file.suffix) ? KINDS[file.suffix] : undefined
  try {
    if (file.suffix === null && job.release === '3.4.1') throw new ToolDeath('its name has no dot')
    if (kind !== undefined) await kind(file, job)
    else job.complain(`Ignoring unknown file ${file.path}`)
    return kind === undefined && job.keepGoing ? 1 : 0
  } catch (error) {
    if (!(error instanceof ToolDeath)) throw error
    if (!job.keepGoing) throw new ToolDeath(describeDeath(file.path, error))
    job.complain(describeDeath(file.path, error))
    return error instanceof UnreadableFile ? 1 : 0
  }
}

/** As Java splits it: nothing remains of empty names at the end. */
function filesOf(list: string): string[] {
  const names = list.split(',')
  if (names.length === 1) return names
  while (names.at(-1) === '') names.pop()
  return names
}

/** What is ours; the rest is the tool's. */
interface OwnOptions {
  readonly release: Release
  readonly keepGoing: boolean
  readonly rest: readonly string[]
}

function ownOptions(args: readonly string[]): OwnOptions {
  const rest = args.filter((argument) => argument !== '--keep-going')
  const keepGoing = rest.length < args.length
  const at = rest.findIndex((argument) => argument === '--as' || argument.startsWith('--as='))
  if (at < 0) return { release: '4.4.0', keepGoing, rest }
  const [own, next] = rest.splice(at, rest[at] === '--as' ? 2 : 1)
  const name = own === '--as' ? next : own!.slice('--as='.length)
  const release = RELEASES.find((known) => known === name)
  if (release === undefined) throw new UsageError(`--as takes ${RELEASES.join(' or ')}, not ${name ?? 'nothing'}.`)
  return { release, keepGoing, rest }
}
