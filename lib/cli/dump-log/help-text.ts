import type { ToolOption } from './tool-options.ts'

const WIDTH = 80
const SEPARATOR = 2
const HEADER: readonly Row[] = [
  ['Option', 'Description'],
  ['------', '-----------'],
]

type Row = readonly [option: string, description: string]

/** The table that jopt-simple's `BuiltinHelpFormatter` makes of options that are in the order of their names. */
export function formatHelp(options: readonly ToolOption[]): string {
  const rows = [...HEADER, ...options.map((option): Row => [optionCell(option), descriptionCell(option)])]
  const left = Math.min((WIDTH - SEPARATOR) / 2, Math.max(...rows.map(([option]) => option.length)))
  const right = Math.min(WIDTH - left - SEPARATOR, Math.max(...rows.map(([, description]) => description.length)))
  return rows
    .flatMap(([option, description]) =>
      wrap(description, right).map((line, i) => [i === 0 ? option : '', line] as const),
    )
    .map(([option, line]) => `${option.padEnd(left + SEPARATOR)}${line.padEnd(right)}\n`)
    .join('')
}

function optionCell({ name, argument }: ToolOption): string {
  if (argument === undefined) return `--${name}`
  const inside = argument.describedAs === undefined ? argument.type : `${argument.type}: ${argument.describedAs}`
  return argument.required ? `--${name} <${inside}>` : `--${name} [${inside}]`
}

function descriptionCell({ description, default: value }: ToolOption): string {
  return value === undefined ? description : `${description} (default: ${value})`
}

/** Java's `BreakIterator` ends a line behind blanks, and behind a hyphen or dot that a letter follows. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [word] of text.matchAll(/.+?(?:\s+|[-.](?=[a-zA-Z])|$)/g)) {
    if (line.length + word.length > width) {
      lines.push(line.trimEnd())
      line = '  '
    }
    line += word
  }
  return [...lines, line]
}
