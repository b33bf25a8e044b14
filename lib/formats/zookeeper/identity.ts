/** How sure a record is about whose log it is in; section 1.7 of the evidence specification. */
export interface Identity {
  readonly sid: number
  /** 10: the record says so; 5: the name of a worker thread says so. */
  readonly weight: number
}

const SURE = 10
const LIKELY = 5

/** `QuorumPeer[myid=13](plain=…`, `WorkerReceiver[myid=13]`, `QuorumConnectionThread-[myid=1]-3` */
const OWN_THREAD = /^(?:QuorumPeer|Worker(?:Receiver|Sender)|QuorumConnectionThread-)\[myid=(\d+)\]/
/** `SyncThread:13`, `CommitProcessor:13`, `ProcessThread(sid:13 cport:-1):`; 0 is a standalone server. */
const WORKER_THREAD =
  /^(?:(?:SyncThread|CommitProcessor|FollowerRequestProcessor|ObserverRequestProcessor|ReadOnlyRequestProcessor):|ProcessThread\(sid:)(\d+)/

/** From the `[myid:N]` of the header (empty from logback, `host:port` in a client) and the thread. */
export function identityOf(myid: string, thread: string): Identity | null {
  if (/^\d{1,9}$/.test(myid)) return { sid: Number(myid), weight: SURE }
  const own = OWN_THREAD.exec(thread)
  if (own !== null) return identity(own[1]!, SURE)
  const worker = WORKER_THREAD.exec(thread)
  return worker === null ? null : identity(worker[1]!, LIKELY)
}

/** From a message that names the server itself, as in `New election. My id = 13`. */
export function identityInMessage(myid: string): Identity | null {
  return identity(myid, SURE)
}

/** Temporary ids of observers are huge or negative and name nobody. */
function identity(digits: string, weight: number): Identity | null {
  const sid = Number(digits)
  return sid >= 0 && sid <= 0x7fff_ffff ? { sid, weight } : null
}
