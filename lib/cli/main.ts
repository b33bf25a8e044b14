/** `quorumscope COMMAND …` (contract.md, section 1). Each command is a chunk of its own, loaded when it is asked for. */
import { UsageError } from './usage.ts'

interface Command {
  readonly summary: string
  load(): Promise<{ run(args: readonly string[]): Promise<number> }>
}

/** Every command, one line each. */
const commands: Readonly<Record<string, Command>> = {
  analyze: {
    summary: 'read files, folders and archives and say what happened',
    load: () => import('./analyze.ts'),
  },
  'dump-log': {
    summary: 'print files of a Kafka log directory as kafka-dump-log does',
    load: () => import('./dump-log/command.ts'),
  },
  'txn-log': {
    summary: 'print ZooKeeper transaction logs as TxnLogToolkit does',
    load: () => import('./txn-log.ts'),
  },
  snapshot: {
    summary: 'print ZooKeeper snapshots as SnapshotFormatter does',
    load: () => import('./snapshot.ts'),
  },
}

const help = `Usage: quorumscope COMMAND …

${Object.entries(commands)
  .map(([name, command]) => `  ${name.padEnd(10)} ${command.summary}`)
  .join('\n')}

quorumscope COMMAND --help prints the options of a command.
`

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    process[name === undefined ? 'stderr' : 'stdout'].write(help)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (command === undefined) throw new UsageError(`There is no command ${name}.`)
    return await (await command.load()).run(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\nquorumscope ${command === undefined ? '' : `${name} `}--help says more.\n`)
    return 2
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0) // the reader, `head` for instance, has seen enough
  throw error
})
process.exitCode = await main(process.argv.slice(2))
