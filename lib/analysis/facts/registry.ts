import type { Story } from '../story.ts'
import { connectionsRefused } from './connections-refused.ts'
import { connectionsRejected } from './connections-rejected.ts'
import { dataDamaged } from './data-damaged.ts'
import { databaseUnreadable } from './database-unreadable.ts'
import { dialFailed } from './dial-failed.ts'
import { digestMismatch } from './digest-mismatch.ts'
import { diskError } from './disk-error.ts'
import { electionStuck } from './election-stuck.ts'
import { epochBegun } from './epoch-begun.ts'
import { epochsDisagree } from './epochs-disagree.ts'
import { fsyncMeasured } from './fsync-measured.ts'
import { fsyncSlow } from './fsync-slow.ts'
import { handlerClosed } from './handler-closed.ts'
import { historiesDiffer } from './histories-differ.ts'
import { historyBroken } from './history-broken.ts'
import { initLimitShort } from './init-limit-short.ts'
import { leaderSteppedDown } from './leader-stepped-down.ts'
import { learnerLeft } from './learner-left.ts'
import { linkLost } from './link-lost.ts'
import { oversizedPacket } from './oversized-packet.ts'
import { packetsWaited } from './packets-waited.ts'
import { pause } from './pause.ts'
import { pauseMeasured } from './pause-measured.ts'
import { portUnusable } from './port-unusable.ts'
import { processBegan } from './process-began.ts'
import { processEnded } from './process-ended.ts'
import { reconfiguration } from './reconfiguration.ts'
import { requestsQueued } from './requests-queued.ts'
import { sessionExpiries } from './session-expiries.ts'
import { settingDiffers } from './setting-differs.ts'
import { sharedId } from './shared-id.ts'
import { silence } from './silence.ts'
import { snapshotSkipped } from './snapshot-skipped.ts'
import { transactionsMissing } from './transactions-missing.ts'
import { treeDigestDiffers } from './tree-digest-differs.ts'
import { voteIgnored } from './vote-ignored.ts'

/** Every detector: one file and one line each. */
const detectors = [
  learnerLeft,
  handlerClosed,
  leaderSteppedDown,
  linkLost,
  dialFailed,
  processBegan,
  processEnded,
  silence,
  pause,
  pauseMeasured,
  fsyncSlow,
  fsyncMeasured,
  packetsWaited,
  diskError,
  databaseUnreadable,
  snapshotSkipped,
  digestMismatch,
  historyBroken,
  transactionsMissing,
  treeDigestDiffers,
  historiesDiffer,
  dataDamaged,
  oversizedPacket,
  sessionExpiries,
  connectionsRefused,
  connectionsRejected,
  requestsQueued,
  sharedId,
  reconfiguration,
  portUnusable,
  electionStuck,
  initLimitShort,
  voteIgnored,
  settingDiffers,
  epochsDisagree,
  epochBegun,
] as const

export type DetectedFact = ReturnType<(typeof detectors)[number]['detect']>[number]

export function detectAll(story: Story): DetectedFact[] {
  return detectors.flatMap((detector): DetectedFact[] => detector.detect(story))
}
