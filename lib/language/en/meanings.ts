const FROZEN_VOTES =
  'Settled servers repeat the vote of the last full election. An older zxid here does not mean they are behind, and rounds count elections per process: different ones are not disagreement.'
const CONSEQUENCE = 'It is how the other end’s close is seen here. It does not say which end decided, or why.'

/** What a line of a log or a row of a Kafka file says by itself, and where the common reading of it is wrong. */
export const meanings = {
  /** By the id of the line's pattern. */
  lines: {
    FLE_NEW: {
      text: 'This server begins to look for a leader. The zxid is the last one in its own log: what it offers as its vote.',
    },
    FLE_NOTIF: {
      text: 'A vote arrived. A sender that leads or follows names the leader it has; a looking one names its candidate.',
      caution: FROZEN_VOTES,
    },
    FLE_TIMEOUT: {
      text: 'No vote arrived within the wait, and the wait doubles. The number is the next wait.',
      caution:
        'One or two of them are ordinary. A long run up to a minute means that this server is alone or that no majority is there.',
    },
    PEER_STATE: { text: 'The server takes this role. Looking ends the role before.' },
    PEER_PHASE: {
      text: 'The server enters this role or a phase of it. It serves clients only in broadcast; the last phase before a fall back says where the failure was.',
    },
    PEER_TO_LOOKING: { text: 'The role is lost, and a search for a leader follows at once.' },
    PEER_TOOK: {
      text: 'The search for a leader ended for this server, after the milliseconds it prints.',
      caution:
        'Under 200 ms it joined a leader that was there already: a decision by votes waits that long for a better one.',
    },
    LH_TXN_TIMEOUT: {
      text: 'A proposal went to one follower and its ACK did not come back within tickTime × syncLimit. Pings never arm this timer; observers never get proposals.',
      caution:
        'If the same handler shows no read timeout, bytes from that follower still arrived: look at its disk and at the path to it before anything else.',
    },
    LH_CLOSING: {
      text: 'The leader closes its connection to this learner. Whatever the learner then reads is the consequence.',
    },
    LH_GOODBYE: {
      text: 'The leader’s handler of this learner ended.',
      caution: 'It follows every end of a connection and names no reason.',
    },
    LH_EXC: {
      text: 'The leader’s handler of a learner met an exception. A read timeout is the leader’s own verdict; a reset or an end of stream comes from the other end.',
    },
    FOL_EXC: { text: 'The follower’s connection to its leader ended with this exception.', caution: CONSEQUENCE },
    OBS_EXC: { text: 'The observer’s connection to its leader ended with this exception.', caution: CONSEQUENCE },
    LRN_DISC: {
      text: 'The connection to the leader is over. It had lasted for the milliseconds it prints, on this server’s wall clock.',
    },
    LRN_CONN_RETRY: {
      text: 'The learner could not reach the leader’s quorum port yet and tries again.',
      caution: 'A first refusal is ordinary: a leader that was just elected may not listen yet.',
    },
    LRN_SNAP: { text: 'The leader sends its whole data: this server was too far behind, or its history differs.' },
    LRN_DIFF: { text: 'The leader sends only the transactions that this server lacks.' },
    LRN_TRUNC: { text: 'The leader makes this server drop transactions that were never committed.' },
    LRN_UPTODATE: { text: 'This server has everything the leader had committed, and begins to serve.' },
    LEAD_QUORUM: { text: 'A majority acknowledged the new leader. Its epoch is the high half of the zxid.' },
    LEAD_SHUTDOWN: { text: 'The leader steps down, for the reason that the line prints.' },
    LEAD_SHUTTING: { text: 'The leader steps down.' },
    LEAD_INIT_TICKS: { text: 'Enough followers were connected, but they did not finish within tickTime × initLimit.' },
    DISK_FSYNC: {
      text: 'One sync of the transaction log took as long as it prints. The line is written when the sync is over.',
      caution: 'The threshold is 1 s unless it was configured: no such line does not mean a fast disk.',
    },
    SRV_JVM_PAUSE: {
      text: 'The whole process stood still for about this long and had just woken up when it wrote this.',
      caution: 'No such line rules nothing out: the monitor is off unless configured.',
    },
    CNX_BROKEN: {
      text: 'The election connection to this server broke. On several servers in one second it means that the process at the other end went away.',
      caution: 'This connection has no read timeout: a silent partition never gives this line.',
    },
    CNX_CANNOT_OPEN: {
      text: 'The election port of this server could not be reached. Refused: its host is up and nothing listens. Timed out or no route: its host or the path is gone.',
    },
    CNX_SMALLER: {
      text: 'Between two servers the one with the larger id dials; the other hangs up and waits.',
      caution: 'It is ordinary, not an error.',
    },
    CNX_RECEIVED: { text: 'Another server dialled this one’s election port.' },
    SES_EXPIRE: {
      text: 'The leader ended this session: it heard nothing from its client for the timeout.',
      caution:
        'Clients of a server that lost its leader age too until they reconnect elsewhere. The client need not be at fault.',
    },
    SRV_SHUT: { text: 'The server instance stops, and with it every client connection of this server.' },
    SRV_4LW: {
      text: 'Somebody asked this server for its state, usually a monitor.',
      caution: 'It says that the process was alive at that moment, and nothing about the fault.',
    },
    CON_EOS: { text: 'A client’s connection ended without a goodbye.' },
    CON_MAXIP: { text: 'One address has as many connections as it may have; a further one was refused.' },
    JUTE_LEN: { text: 'A packet was longer than jute.maxbuffer allows and was not read.' },
    SRV_SEVERE: { text: 'A thread of the server failed in a way that it does not survive.' },
  },
  rows: {
    batch: {
      text: 'A batch: the records that were appended in one piece. Its CRC covers everything after the CRC itself.',
    },
    offsetEntry: {
      text: 'An entry of an offset index: what was appended at this position ends with this offset. Brokers write an entry every 4 096 bytes or so, not for each batch.',
      caution: 'A batch at the position that ends below the offset is ordinary: one append may hold several batches.',
    },
    timeEntry: {
      text: 'An entry of a time index: up to this offset, no record has a later timestamp than this one.',
      caution: 'An offset without an entry is ordinary: only a new largest timestamp makes one.',
    },
  },
}
