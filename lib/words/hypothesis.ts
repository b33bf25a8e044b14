/** What a hypothesis of the analysis document is called on screen (contract, section 4). */
const NAMES: Readonly<Record<string, string>> = {
  epoch_changed: 'The epoch changed',
  leader_changed: 'The leader changed',
  zxid_rollover: 'zxid roll-over now',
  previous_epoch_rolled_over: 'The previous epoch ended by roll-over',
  zxid_gap: 'Transactions are missing',
  quorum_lost: 'The quorum was lost',
  process_restarted: 'A process restarted',
  process_paused: 'GC or another pause',
  slow_disk: 'Slow disk',
  congested_path: 'Congested path',
  network_partition: 'Network partition',
  connection_reset_in_the_path: 'Something between them reset the connection',
  session_expiry: 'Sessions expired',
  client_overload: 'Too much load from clients',
  oversized_packet: 'A packet over jute.maxbuffer',
  data_corruption: 'Damaged data on disk',
  configuration: 'Configuration',
  clock_step: 'A clock was set',
}

/** A name that is not in the list is shown as words. */
export function hypothesisName(hypothesis: string): string {
  const words = hypothesis.replaceAll('_', ' ')
  return NAMES[hypothesis] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
