import { Engine } from '../engine/engine.ts'
import { inProcess } from '../engine/in-process.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { htmlOf } from '../incident/postmortem/formats/html.ts'
import { markdownOf } from '../incident/postmortem/formats/markdown.ts'
import { postmortemOf } from '../incident/postmortem/postmortem.ts'
import { type AnalyzeOptions, analyzeHelp, parseAnalyze } from './analyze-options.ts'
import { arrivalsOf, UnreadablePath } from './evidence-on-disk.ts'
import { redactedDocument } from './redacted-document.ts'
import { summaryOf } from './summary.ts'
import { TempSpool } from './temp-spool.ts'

/** Reads everything, prints the analysis once, says by its exit status what came of it. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(analyzeHelp)
    return 0
  }
  const options = parseAnalyze(args)
  const spool = new TempSpool()
  const engine = new Engine({ decoder: inProcess, spool, defaultZone: options.zone })
  try {
    const complain = (reason: Error) => process.stderr.write(`${reason.message}.\n`)
    engine.open(await arrivalsOf(options.paths, spool, complain))
  } catch (error) {
    if (!(error instanceof UnreadablePath)) throw error
    process.stderr.write(`${error.message}.\n`)
    return 1
  }
  await engine.idle()
  const snapshot = engine.snapshot()
  if (snapshot.trouble === null || options.output === 'summary') {
    const document = options.redact ? await redactedDocument(engine) : snapshot.document
    process.stdout.write(printed({ ...snapshot, document }, options))
  }
  for (const file of snapshot.files) if (file.trouble !== null) process.stderr.write(`${file.path}: ${file.trouble}\n`)
  return statusOf(snapshot, options)
}

function printed(snapshot: Snapshot, options: AnalyzeOptions): string {
  switch (options.output) {
    case 'json':
      return `${JSON.stringify(snapshot.document, null, 2)}\n`
    case 'markdown':
      return markdownOf(postmortemOf(snapshot.document))
    case 'html':
      return htmlOf(postmortemOf(snapshot.document))
    case 'summary':
      return summaryOf(snapshot)
  }
}

function statusOf({ files, document, trouble }: Snapshot, options: AnalyzeOptions): number {
  if (trouble !== null) {
    process.stderr.write(`${trouble}\n`)
    return 1
  }
  if (!files.some((file) => file.kind !== null && file.kind !== 'archive')) {
    const count = files.length === 1 ? 'The file is' : `None of the ${files.length} files is`
    process.stderr.write(`${count} ${files.length === 1 ? 'none' : 'one'} that Quorumscope reads.\n`)
    return 1
  }
  const loud = { warning: ['warning', 'critical'], critical: ['critical'], never: [] as string[] }[options.failOn]
  return document.findings.some((finding) => loud.includes(finding.severity)) ? 3 : 0
}
