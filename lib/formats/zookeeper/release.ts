/** Whether the source line of a message tells releases apart. */
export function isFingerprint(logger: string, pattern: string, row: Readonly<Record<string, unknown>>): boolean {
  return logger !== '' && pattern !== 'NOISE' && row !== undefined
}
