/** Rules of the ZooKeeper protocol that steps of a causal chain rest on, in plain words (specs: ZooKeeper evidence 4). */
export const RULES = {
  'sync-limit':
    'The leader closes a follower when one proposal it sent stays without an ACK for tickTime × syncLimit. Pings never arm this timer; observers never get proposals.',
  'read-timeout':
    'Leader and learner ping each other every half tick. Whoever reads nothing for tickTime × syncLimit gives the connection up.',
  'close-is-seen':
    'When one end closes a connection, the other end reads end of stream or a reset. It is the consequence, not the cause.',
  'role-lost-closes-clients':
    'A server that loses its leader stops its server instance: all its client connections close.',
  'clients-do-not-return':
    'Clients move to another server of their list and stay there. ZooKeeper never rebalances connections.',
  'single-rejoin':
    'Settled servers answer a looking one with the leader they have. Where they all name one leader in an unchanged epoch, nothing was elected.',
  'process-end-breaks-links':
    'When a process ends, the kernel closes its sockets: all peers see end of stream or a reset at once, without a timeout.',
  'refused-port':
    'A host that refuses a connection is up and has no process on that port. A freeze or a partition gives a timeout, never a refusal.',
  'new-epoch':
    'A leader that a majority has acknowledged begins a new epoch; its first zxid is that epoch with counter 0.',
  'quorum-needed':
    'A leader without a majority of synced followers steps down within a tick, and no other can be elected until a majority is back.',
  'counter-used-up':
    'The counter of a zxid has 32 bits. The request that would get 0xffffffff makes the leader step down, so that a new epoch begins.',
  'no-record-no-thread': 'A process that does not run writes nothing. A record inside the time would refute it.',
  'fsync-line-follows': 'The line is written after the fsync returned, so the disk was busy for that long before it.',
  'pause-line-follows':
    'The pause monitor wakes late by the length of the pause and says so; the pause ended at its line.',
  'ack-after-fsync':
    'A follower acknowledges a proposal after it is on its disk. Pings are answered by another thread.',
  'init-limit': 'A learner has tickTime × initLimit to synchronise. The timer runs while it copies the data.',
  'disk-error-ends-role': 'A server that cannot write its transaction log ends its role and tries to join again.',
  'log-must-replay':
    'A server replays its transaction log before it starts. A record that fails its checksum stops it.',
  'snapshot-fallback':
    'A snapshot that cannot be read is skipped. An older one and the transaction logs after it give the same data.',
  'digest-follows-transactions':
    'Each transaction carries a digest of the data after it. A server whose data have another digest lacks or changed something before it.',
  'one-history':
    'All servers log the transactions of an epoch one by one, under the same numbers. Only a snapshot of the leader can stand for some of them.',
  'one-process-per-id': 'A server id stands for one process. A second connection under the same id replaces the first.',
  'packet-limit': 'A packet longer than jute.maxbuffer is not read: the connection is closed.',
  'connection-limit': 'Beyond maxClientCnxns for one address, or maxCnxns for all, a new connection is closed at once.',
  'session-buckets':
    'The leader expires a session between its timeout and one tick later. Only silence of the client, or of the server it was on, leads to it.',
  'reconfig-request': 'A reconfiguration is a request of an administrator that the leader commits like a write.',
  'dial-at-election': 'Servers dial each other’s election port when they look for a leader, and only then.',
} as const

export type RuleId = keyof typeof RULES
