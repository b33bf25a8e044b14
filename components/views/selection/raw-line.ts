export interface RawPart {
  readonly text: string
  readonly kind: 'plain' | 'strong' | 'message'
  /** What `…` stands for. */
  readonly full?: string
}

const TIME = /\d{2}:\d{2}:\d{2}[,.]\d{3}/
const MYID = /(?<=\[myid:)\d+(?=\])/
/** The thread, up to class and line: `[QuorumPeer[myid=13](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):Follower@128]`. */
const THREAD = /(?<=(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s+\[)[^\n]*?(?=[\w$.]+@\d+\])/
const THREAD_LIMIT = 20

/** A line of a log as it stands in the file, time, id and message in full ink; a long thread name is cut to `…`. */
export function rawParts(text: string, message: string): readonly RawPart[] {
  const start = message === '' ? -1 : text.indexOf(message)
  if (start < 0) return [{ text, kind: 'message' }]
  const header = text.slice(0, start)
  const marks = [TIME, MYID, THREAD].flatMap((pattern) => {
    const match = pattern.exec(header)
    return match === null ? [] : [{ start: match.index, text: match[0], pattern }]
  })
  const parts: RawPart[] = []
  let at = 0
  for (const mark of marks.sort((a, b) => a.start - b.start)) {
    if (mark.start < at) continue
    if (mark.start > at) parts.push({ text: header.slice(at, mark.start), kind: 'plain' })
    if (mark.pattern !== THREAD) parts.push({ text: mark.text, kind: 'strong' })
    else if (mark.text.length > THREAD_LIMIT) parts.push({ text: '…', kind: 'plain', full: mark.text })
    else if (mark.text !== '') parts.push({ text: mark.text, kind: 'plain' })
    at = mark.start + mark.text.length
  }
  if (at < header.length) parts.push({ text: header.slice(at), kind: 'plain' })
  return [...parts, { text: text.slice(start), kind: 'message' }]
}
