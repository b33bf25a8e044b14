import { parseArgs } from 'node:util'
import { UsageError } from './usage.ts'

export interface AnalyzeOptions {
  readonly paths: readonly string[]
  readonly output: 'summary' | 'json' | 'markdown' | 'html'
  /** Names stand for values in the postmortem. */
  readonly redact: boolean
  /** IANA name or `±HH:MM`. */
  readonly zone: string | null
  readonly failOn: 'never' | 'warning' | 'critical'
}

export const analyzeHelp = `Usage: quorumscope analyze PATH… [--json | --markdown | --html] [--redact] [--zone ZONE] [--fail-on SEVERITY]

PATH is a file, a folder or an archive; - is standard input. An incident that was saved as a file, given by itself, is printed as its
author saw it; its passphrase is asked for, or taken from QUORUMSCOPE_PASSPHRASE.

  --json               print the analysis document
  --markdown           print the postmortem as Markdown
  --html               print the postmortem as one HTML file, figures included
  --redact             print names in place of addresses, hosts, paths and topics, in the postmortem
  --zone ZONE          zone of files that state none: an IANA name or ±HH:MM
  --fail-on SEVERITY   exit with 3 when a finding is at least warning or critical

Exit status: 0 done, 1 nothing that could be read, 2 called wrongly, 3 see --fail-on.
`

const OUTPUTS = ['json', 'markdown', 'html'] as const

export function parseAnalyze(args: readonly string[]): AnalyzeOptions {
  const { values, positionals } = parsed(args)
  if (positionals.length === 0) throw new UsageError('analyze needs at least one path.')
  const outputs = OUTPUTS.filter((output) => values[output] === true)
  if (outputs.length > 1) throw new UsageError('Only one of --json, --markdown and --html can be printed.')
  const failOn = values['fail-on'] ?? 'never'
  if (failOn !== 'never' && failOn !== 'warning' && failOn !== 'critical')
    throw new UsageError(`--fail-on takes warning or critical, not ${failOn}.`)
  if (values.zone !== undefined && !isZone(values.zone))
    throw new UsageError(`${values.zone} is no IANA zone and not of the form ±HH:MM.`)
  const redact = values.redact ?? false
  if (redact && outputs[0] !== 'markdown' && outputs[0] !== 'html')
    throw new UsageError('--redact goes with --markdown or --html.')
  return { paths: positionals, output: outputs[0] ?? 'summary', redact, zone: values.zone ?? null, failOn }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        markdown: { type: 'boolean' },
        html: { type: 'boolean' },
        redact: { type: 'boolean' },
        zone: { type: 'string' },
        'fail-on': { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function isZone(text: string): boolean {
  if (/^[+-]\d\d:\d\d$/.test(text)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false // RangeError: no such zone
  }
}
