/** Files for tests, decoded from text or bytes. */
import { memorySource } from '../bytes/source.ts'
import { decodeRange } from '../formats/format.ts'
import { recognize } from '../formats/recognize.ts'
import { openWorkspace } from './open-workspace.ts'
import type { OpenedFile } from './opened-file.ts'
import type { Workspace } from './workspace.ts'

/** Path → contents. Each file is decoded in `pieces` ranges of about the same size. */
export async function openTexts(
  texts: Readonly<Record<string, string | Uint8Array>>,
  pieces = 1,
): Promise<OpenedFile[]> {
  return Promise.all(Object.entries(texts).map(([path, text]) => openText(path, text, pieces)))
}

async function openText(path: string, text: string | Uint8Array, pieces: number): Promise<OpenedFile> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const source = memorySource(bytes, path)
  const { format, tried } = recognize(bytes, path)
  const parts: OpenedFile['parts'][number][] = []
  for (let i = 0, line = 1; format !== null && i < pieces; i++) {
    const [start, end] = [i, i + 1].map((n) => Math.floor((bytes.length * n) / pieces)) as [number, number]
    parts.push(await decodeRange(format, source, { start, end, line }))
    line += parts[i]!.lines
  }
  return {
    ...{ id: path, fingerprint: path, path, source, format, tried, parts },
    ranges: [{ start: 0, end: bytes.length, line: 1 }],
    size: bytes.length,
    kind: format?.id ?? null,
    stranger: null,
    sha256: null,
    complete: true,
    diagnostics: [],
  }
}

export async function workspaceOf(
  texts: Readonly<Record<string, string | Uint8Array>>,
  pieces = 1,
): Promise<Workspace> {
  return openWorkspace(await openTexts(texts, pieces), { zones: new Map(), defaultZone: null })
}

/** A line of server `sid` as log4j 1 prints it, at a time of day on 2026-01-01. */
export function line(sid: number, time: string, logger: string, message: string, thread = mainThread(sid)): string {
  const level = /Exception|Cannot open|broken|timeout|PeerState/.test(message) ? 'WARN ' : 'INFO '
  return `2026-01-01 ${time.replace('.', ',')} [myid:${sid}] - ${level} [${thread}:${logger}@1] - ${message}`
}

function mainThread(sid: number): string {
  return `QuorumPeer[myid=${sid}](plain=/0.0.0.0:2181)(secure=disabled)`
}

/** Milliseconds of a time of day on that date. */
export function at(time: string): number {
  return Date.parse(`2026-01-01T${time}Z`)
}

/** A vote as its receiver logs it. */
export function vote(
  to: number,
  time: string,
  mine: string,
  from: number,
  state: string,
  leader: number,
  round: number,
  epoch: number,
  zxid: string,
): string {
  const words = `n.sid:${from}, n.state:${state}, n.leader:${leader}, n.round:0x${round.toString(16)}, n.peerEpoch:0x${epoch.toString(16)}, n.zxid:${zxid}`
  const message = `Notification: my state:${mine}; ${words}, message format version:0x2, n.config version:0x0`
  return line(to, time, 'FastLeaderElection', message, `WorkerReceiver[myid=${to}]`)
}
