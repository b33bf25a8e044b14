/** Programs that are found beside ZooKeeper, or taken for it, by how their lines begin. */
const PROGRAMS: readonly (readonly [name: string, line: RegExp])[] = [
  ['ClickHouse Keeper', /^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d\.\d+ \[ ?\d+ ?\] \{[\w-]*\} <\w+> /],
  ['stunnel', /^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d LOG\d\[/],
  ['the garbage collector of a JVM', /^\[[^\]]+\](?:\[[^\]]+\])?\[(?:gc|safepoint)[^\]]*\]/],
]

/** Of a line more is not looked at. */
const LINE_LIMIT = 256

/** Which program prints such a line; '' where nobody knows. */
export function foreignProgram(line: string): string {
  const head = line.slice(0, LINE_LIMIT)
  return PROGRAMS.find(([, expression]) => expression.test(head))?.[0] ?? ''
}
