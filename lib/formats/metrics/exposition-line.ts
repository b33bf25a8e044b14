import type { Labels } from './metric-name.ts'

/** One sample of the text that Prometheus scrapes. */
export interface ExpositionSample {
  readonly name: string
  readonly labels: Labels
  readonly text: string
  /** Milliseconds since 1970; NaN where the line has none, which is usual. */
  readonly time: number
}

/** `name{label="value"} 1.0E7 1693540921123`, then perhaps an exemplar behind ` # `. */
const SAMPLE =
  /^([a-zA-Z_:][\w:]*)(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?[ \t]+([+-]?(?:[\d.]+(?:[eE][+-]?\d+)?|Inf|NaN))(?:[ \t]+(-?\d+(?:\.\d+)?))?(?:[ \t]+#[ \t].*)?[ \t]*$/
const LABEL = /([a-zA-Z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"/g
const LONGEST = 16 * 1024
/** Text format counts milliseconds, OpenMetrics seconds: no file is from before 1973, or from after the year 5000. */
const LEAST_MILLISECONDS = 1e11

/** Null where the line is none: a comment, a mistake, another format. */
export function parseExposition(line: string): ExpositionSample | null {
  const [, name, labels, text, stamp] = SAMPLE.exec(line.slice(0, LONGEST)) ?? []
  if (name === undefined || text === undefined) return null
  return { name, labels: parseLabels(labels ?? ''), text, time: timeOf(stamp) }
}

export function parseLabels(text: string): Labels {
  return new Map([...text.matchAll(LABEL)].map(([, label, value]) => [label!, unescaped(value!)]))
}

function unescaped(value: string): string {
  return value.includes('\\') ? value.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char)) : value
}

function timeOf(stamp: string | undefined): number {
  if (stamp === undefined) return Number.NaN
  const number = Number(stamp)
  return Math.abs(number) < LEAST_MILLISECONDS ? Math.round(number * 1_000) : number
}
