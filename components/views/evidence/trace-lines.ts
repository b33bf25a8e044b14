/** What ends a frame and begins the next where a collector wrote a whole trace on one line. */
const FLATTENED_FRAME =
  /[\s\u00a0]+(?=at [\w.$/<>]+\([^)]*\))|[\s\u00a0]+(?=Caused by: )|[\s\u00a0]+(?=\.\.\. \d+ (?:more|common frames omitted))/

/** The lines under the first one of a record: its stack trace, one frame a line also where it was written as one line. */
export function traceLines(record: string): readonly string[] {
  const [first = '', ...rest] = record.replace(/\r/g, '').replace(/\n+$/, '').split('\n')
  const [, ...flattened] = first.split(FLATTENED_FRAME)
  return [...flattened, ...rest]
    .flatMap((line) => line.split(FLATTENED_FRAME))
    .map((line) => line.trim())
    .filter(Boolean)
}

/** The message without the frames that stand on the same line. */
export function messageWithoutFrames(message: string): string {
  return message.split(FLATTENED_FRAME)[0] ?? message
}

/** The message, and the exception that stands on the line below it. */
export function withException(message: string, exception: string): string {
  const name = exception.split(':')[0]!
  return name === '' || message.includes(name) ? message : `${message} ${exception}`
}
