import type { Cause } from './claim.ts'
import { clientOverload } from './client-overload.ts'
import { configurationDiffers } from './configuration-differs.ts'
import { connectionResetInThePath } from './connection-reset-in-the-path.ts'
import { diskFull } from './disk-full.ts'
import { duplicateSid } from './duplicate-sid.ts'
import { electionCannotFinish } from './election-cannot-finish.ts'
import { followerCrash } from './follower-crash.ts'
import { followerCutOffTransactionTimeout } from './follower-cut-off-transaction-timeout.ts'
import { followerFrozen } from './follower-frozen.ts'
import { followerNetworkPartition } from './follower-network-partition.ts'
import { initLimitExceeded } from './init-limit-exceeded.ts'
import { juteMaxbufferExceeded } from './jute-maxbuffer-exceeded.ts'
import { jvmPause } from './jvm-pause.ts'
import { leaderCrashElection } from './leader-crash-election.ts'
import { leaderFrozenElection } from './leader-frozen-election.ts'
import { leaderNetworkPartition } from './leader-network-partition.ts'
import { lostTransactionsOnFollower } from './lost-transactions-on-follower.ts'
import { observerLostLeader } from './observer-lost-leader.ts'
import { peerDownAtStart } from './peer-down-at-start.ts'
import { plannedReconfiguration } from './planned-reconfiguration.ts'
import { quorumLoss } from './quorum-loss.ts'
import { rollingRestart } from './rolling-restart.ts'
import { sessionExpiryStorm } from './session-expiry-storm.ts'
import { slowDiskSync } from './slow-disk-sync.ts'
import { snapshotCorruption } from './snapshot-corruption.ts'
import { txnLogCorruption } from './txn-log-corruption.ts'
import { zxidRollover } from './zxid-rollover.ts'

/** Every cause of the contract that ZooKeeper files can show: one file and one line each, in the contract's order. */
export const causes: readonly Cause[] = [
  followerCutOffTransactionTimeout,
  followerFrozen,
  followerCrash,
  followerNetworkPartition,
  leaderCrashElection,
  leaderFrozenElection,
  leaderNetworkPartition,
  quorumLoss,
  zxidRollover,
  slowDiskSync,
  diskFull,
  txnLogCorruption,
  snapshotCorruption,
  lostTransactionsOnFollower,
  jvmPause,
  sessionExpiryStorm,
  juteMaxbufferExceeded,
  peerDownAtStart,
  observerLostLeader,
  connectionResetInThePath,
  initLimitExceeded,
  electionCannotFinish,
  duplicateSid,
  configurationDiffers,
  clientOverload,
  rollingRestart,
  plannedReconfiguration,
]
