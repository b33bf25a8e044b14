/** Where a rule of `rules.ts` is written: class and method of ZooKeeper, its issue, or the standard. */
const SOURCES: Readonly<Record<string, string>> = {
  'sync-limit': 'LearnerHandler.SyncLimitCheck, syncLimit in zoo.cfg',
  'read-timeout': 'socket timeout of LearnerHandler and Learner, Leader.lead pings every half tick',
  'close-is-seen': 'TCP, RFC 9293, 3.6 and 3.10.7',
  'role-lost-closes-clients': 'Learner.shutdown, ServerCnxnFactory.closeAll',
  'clients-do-not-return': 'StaticHostProvider of the client: no rebalancing without a new server list',
  'single-rejoin': 'FastLeaderElection.lookForLeader, votes of servers that are not looking',
  'process-end-breaks-links': 'TCP, RFC 9293, 3.6: the system closes the sockets of a process that ended',
  'refused-port': 'TCP, RFC 9293, 3.10.7.1: a port without a listener answers with a reset',
  'new-epoch': 'Leader.getEpochToPropose and waitForEpochAck',
  'quorum-needed': 'Leader.lead: “Not sufficient followers synced”',
  'counter-used-up': 'Leader.propose, XidRolloverException, ZOOKEEPER-1277',
  'no-record-no-thread': 'logging is synchronous: a thread that runs writes its line',
  'fsync-line-follows': 'FileTxnLog.commit, fsync.warningthresholdms',
  'pause-line-follows': 'JvmPauseMonitor, ZOOKEEPER-3037',
  'ack-after-fsync': 'SyncRequestProcessor before SendAckRequestProcessor; Learner.ping',
  'init-limit': 'initLimit in zoo.cfg, LearnerHandler.run, Learner.registerWithLeader',
  'disk-error-ends-role': 'SyncRequestProcessor as a ZooKeeperCriticalThread',
  'log-must-replay': 'FileTxnSnapLog.restore, FileTxnLog.FileTxnIterator',
  'snapshot-fallback': 'FileSnap.deserialize, findNValidSnapshots',
  'digest-follows-transactions': 'DataTree.compareDigest, ZOOKEEPER-3114',
  'one-process-per-id': 'QuorumCnxManager.handleConnection',
  'packet-limit': 'jute.maxbuffer, NIOServerCnxn.readLength',
  'connection-limit': 'NIOServerCnxnFactory, maxClientCnxns',
  'session-buckets': 'SessionTrackerImpl, ExpiryQueue',
  'reconfig-request': 'PrepRequestProcessor, ZOOKEEPER-107',
  'dial-at-election': 'QuorumCnxManager.toSend and connectOne',
}

/** Empty where none is named. */
export function ruleSource(rule: string): string {
  return SOURCES[rule] ?? ''
}
