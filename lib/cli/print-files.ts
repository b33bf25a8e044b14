import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { ByteSource } from '../bytes/source.ts'
import { fileSource } from './file-source.ts'
import { UsageError } from './usage.ts'

/** Takes text in pieces of any size; wants to be waited for, where whoever reads it is slower. */
export type Write = (text: string) => Promise<void> | undefined

/** Prints one file; gives why it stopped short, or null. */
export type PrintFile = (source: ByteSource, write: Write) => Promise<string | null>

interface FilesCall {
  readonly files: readonly string[]
  /** Short options that were given. */
  readonly flags: ReadonlySet<string>
}

/** The files of a command that takes nothing but files and flags; null where help was wanted and printed. */
export function parseFiles(
  command: string,
  help: string,
  args: readonly string[],
  flags: readonly string[] = [],
): FilesCall | null {
  const options = { help: { type: 'boolean', short: 'h' } as const }
  const known = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' } as const]))
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { ...options, ...known } })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  if (parsed.values.help === true) {
    process.stdout.write(help)
    return null
  }
  if (parsed.positionals.length === 0) throw new UsageError(`${command} needs at least one file.`)
  return { files: parsed.positionals, flags: new Set(flags.filter((flag) => parsed.values[flag] === true)) }
}

/** Written at once: enough to be quick, little enough to be constant memory. */
const PIECE = 64 * 1024

/** Prints file after file; complaints go to stderr behind what was printed before. Gives the exit status. */
export async function printFiles(paths: readonly string[], print: PrintFile): Promise<number> {
  let status = 0
  for (const path of paths) {
    let text = ''
    const flush = (): Promise<void> | undefined => {
      const isTaken = text.length === 0 || process.stdout.write(text)
      text = ''
      return isTaken ? undefined : new Promise((resolve) => process.stdout.once('drain', resolve))
    }
    const complaint = await complaintOf(path, print, (piece) => {
      text += withOneLineBreak(piece)
      return text.length < PIECE ? undefined : flush()
    })
    await flush()
    if (complaint === null) continue
    process.stderr.write(`${path}: ${complaint}\n`)
    status = 1
  }
  return status
}

/** Data may hold any line break; what is printed is lines that end in `\n`, and is compared with other tools' as such. */
function withOneLineBreak(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

async function complaintOf(path: string, print: PrintFile, write: Write): Promise<string | null> {
  try {
    return await print(await fileSource(path, basename(path)), write)
  } catch (error) {
    const reason = UNREADABLE[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined) throw error
    return reason
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'it may not be read.',
  EPERM: 'it may not be read.',
  EISDIR: 'it is a folder, not a file.',
  ELOOP: 'it is a link to itself.',
  EIO: 'the disk does not give its bytes.',
}
