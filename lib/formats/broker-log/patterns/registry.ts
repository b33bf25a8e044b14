import type { Pattern } from '../../zookeeper/pattern.ts'
import { becameFollower } from './became-follower.ts'
import { becameLeader } from './became-leader.ts'
import { brokerFenced } from './broker-fenced.ts'
import { brokerState } from './broker-state.ts'
import { brokersChanged } from './brokers-changed.ts'
import { controllerActive } from './controller-active.ts'
import { controllerResigned } from './controller-resigned.ts'
import { corruptionFound } from './corruption-found.ts'
import { isrShrunk } from './isr-shrunk.ts'
import { isrUpdated } from './isr-updated.ts'
import { kafkaRelease } from './kafka-release.ts'
import { logDirFailed } from './log-dir-failed.ts'
import { logTruncated } from './log-truncated.ts'
import { raftTransition } from './raft-transition.ts'
import { recoveryStarted } from './recovery-started.ts'
import { segmentRecovered } from './segment-recovered.ts'
import { truncated } from './truncated.ts'
import { zooKeeperSession } from './zoo-keeper-session.ts'

/** What of a broker's messages is understood, one line each. The other messages of a broker's classes say nothing here. */
export const brokerPatterns: readonly Pattern[] = [
  becameFollower,
  becameLeader,
  brokerFenced,
  brokerState,
  brokersChanged,
  controllerActive,
  controllerResigned,
  corruptionFound,
  isrShrunk,
  isrUpdated,
  kafkaRelease,
  logDirFailed,
  logTruncated,
  raftTransition,
  recoveryStarted,
  segmentRecovered,
  truncated,
  zooKeeperSession,
]
