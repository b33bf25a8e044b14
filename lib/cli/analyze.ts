import { Engine } from '../engine/engine.ts'
import { inProcess } from '../engine/in-process.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { NO_ANNOTATIONS } from '../incident/annotations.ts'
import { bundleEngine } from '../incident/bundle-engine.ts'
import { htmlOf } from '../incident/postmortem/formats/html.ts'
import { markdownOf } from '../incident/postmortem/formats/markdown.ts'
import { postmortemOf } from '../incident/postmortem/postmortem.ts'
import { type RedactedDocument, redactAndScan } from '../incident/redact-document.ts'
import { SealError } from '../incident/seal-error.ts'
import { BundleError } from '../incident/upgrade.ts'
import { type AnalyzeOptions, analyzeHelp, parseAnalyze } from './analyze-options.ts'
import { arrivalsOf, UnreadablePath } from './evidence-on-disk.ts'
import { leftoversText, redactedDocument } from './redacted-document.ts'
import { savedIncident } from './saved-incident.ts'
import { summaryOf } from './summary.ts'
import { TempSpool } from './temp-spool.ts'

/** Reads everything, prints the analysis once, says by its exit status what came of it. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(analyzeHelp)
    return 0
  }
  const options = parseAnalyze(args)
  const [path] = options.paths
  if (options.paths.length === 1 && path !== undefined) {
    const status = await printSaved(path, options)
    if (status !== null) return status
  }
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
    const redacted = options.redact ? await redactedDocument(engine) : { document: snapshot.document, leftovers: [] }
    if (isLeaking(redacted)) return 1
    process.stdout.write(printed({ ...snapshot, document: redacted.document }, options))
  }
  for (const file of snapshot.files) if (file.trouble !== null) process.stderr.write(`${file.path}: ${file.trouble}\n`)
  return statusOf(snapshot, options)
}

/** An incident that was saved as a file, as its author saw it; null where the path is none. */
async function printSaved(path: string, options: AnalyzeOptions): Promise<number | null> {
  try {
    const bundle = await savedIncident(path)
    if (bundle === null) return null
    const snapshot = bundleEngine(bundle).snapshot()
    const redacted = options.redact ? redactAndScan(snapshot.document) : { document: snapshot.document, leftovers: [] }
    if (isLeaking(redacted)) return 1
    const annotations = { ...bundle.annotations, title: bundle.title || bundle.annotations.title }
    process.stdout.write(printed({ ...snapshot, document: redacted.document }, options, annotations))
    return statusOf(snapshot, options)
  } catch (error) {
    if (!(error instanceof SealError || error instanceof BundleError)) throw error
    process.stderr.write(`${path}: ${error.message}\n`)
    return 1
  }
}

/** Says so; like the page, it lets nothing out then. */
function isLeaking(redacted: RedactedDocument): boolean {
  if (redacted.leftovers.length === 0) return false
  process.stderr.write(leftoversText(redacted))
  return true
}

function printed(snapshot: Snapshot, options: AnalyzeOptions, annotations = NO_ANNOTATIONS): string {
  switch (options.output) {
    case 'json':
      return `${JSON.stringify(snapshot.document, null, 2)}\n`
    case 'markdown':
      return markdownOf(postmortemOf(snapshot.document, annotations))
    case 'html':
      return htmlOf(postmortemOf(snapshot.document, annotations))
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
