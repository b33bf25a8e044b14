import { type LogEvent, textField } from './log-event.ts'
import type { OpenedFile } from './opened-file.ts'
import { settingsIn } from './settings.ts'

/** A server as a configuration or a leader's line lists it. */
export interface Member {
  readonly sid: number
  /** `host:quorumPort`; the first where a server has several. */
  readonly address: string
  /** Null: not said, a participant unless something else says otherwise. */
  readonly participant: boolean | null
}

/** `host:2888:3888[:role][;[host:]port]`, several separated by `|`, IPv6 in brackets (zoo.cfg, dynamic files, LH_SID). */
export function parseMember(sid: number, text: string): Member | null {
  const [first = ''] = text.trim().split('|')
  const match = /^(\[[^\]]*\]|[^:;\s]+):(\d+)(?::(\d+))?/.exec(first)
  if (match === null) return null
  const role = /:(participant|observer)\b/i.exec(text)?.[1]?.toLowerCase()
  return { sid, address: `${match[1]}:${match[2]}`, participant: role === undefined ? null : role === 'participant' }
}

/** The `server.N` lines of a configuration. */
export function membersIn(config: OpenedFile): Member[] {
  const members = new Map<number, Member>()
  for (const [key, { value }] of settingsIn(config)) {
    const sid = /^server\.(-?\d+)$/.exec(key)?.[1]
    const member = sid === undefined ? null : parseMember(Number(sid), value)
    if (member !== null) members.set(member.sid, member)
  }
  return [...members.values()]
}

/** What the LH_SID lines of a leader's log say of each learner that connected: `Follower sid: 3 : info : zk3:2888:3888:participant;…`. */
export function membersSeen(learners: readonly LogEvent[]): Member[] {
  const members = new Map<number, Member>()
  for (const event of learners) {
    const sid = Number(event.fields.sid)
    if (Number.isNaN(sid)) continue
    const member = parseMember(sid, textField(event, 'info'))
    if (member !== null) members.set(sid, member)
  }
  return [...members.values()]
}
