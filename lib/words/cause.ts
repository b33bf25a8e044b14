/** What a cause of the analysis document is called on screen, without its servers (contract, section 4). */
const NAMES: Readonly<Record<string, string>> = {
  follower_cut_off_transaction_timeout: 'Cut off: a write went unacknowledged',
  follower_frozen: 'Follower stood still',
  follower_crash: 'Process of a follower ended',
  follower_network_partition: 'Follower cut off by the network',
  leader_crash_election: 'Leader died',
  leader_frozen_election: 'Leader stood still',
  leader_network_partition: 'Leader cut off by the network',
  quorum_loss: 'No majority',
  zxid_rollover: 'zxid roll-over',
  slow_disk_sync: 'Slow disk',
  disk_full: 'Disk full',
  txn_log_corruption: 'Transaction log damaged',
  snapshot_corruption: 'Snapshot damaged',
  lost_transactions_on_follower: 'Transactions lost on a follower',
  jvm_pause: 'JVM pause',
  session_expiry_storm: 'Many sessions expired',
  jute_maxbuffer_exceeded: 'Packet over jute.maxbuffer',
  peer_down_at_start: 'Peer down at start',
  observer_lost_leader: 'Observer lost its leader',
  connection_reset_in_the_path: 'Connection reset in the path',
  init_limit_exceeded: 'Synchronisation over initLimit',
  election_cannot_finish: 'Election cannot finish',
  duplicate_sid: 'Server id used twice',
  configuration_differs: 'Configurations differ',
  client_overload: 'Too much load from clients',
  rolling_restart: 'Rolling restart',
  planned_reconfiguration: 'Planned reconfiguration',
}

/** A name that is not in the list is shown as words. */
export function causeName(cause: string): string {
  const words = cause.replaceAll('_', ' ')
  return NAMES[cause] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
