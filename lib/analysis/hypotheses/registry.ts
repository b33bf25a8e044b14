import { clientOverload } from './client-overload.ts'
import { clockStep } from './clock-step.ts'
import { configuration } from './configuration.ts'
import { congestedPath } from './congested-path.ts'
import { connectionResetInThePath } from './connection-reset-in-the-path.ts'
import { dataCorruption } from './data-corruption.ts'
import { epochChanged } from './epoch-changed.ts'
import type { Hypothesis } from './hypothesis.ts'
import { leaderChanged } from './leader-changed.ts'
import { networkPartition } from './network-partition.ts'
import { oversizedPacket } from './oversized-packet.ts'
import { previousEpochRolledOver } from './previous-epoch-rolled-over.ts'
import { processPaused } from './process-paused.ts'
import { processRestarted } from './process-restarted.ts'
import { quorumLost } from './quorum-lost.ts'
import { sessionExpiry } from './session-expiry.ts'
import { slowDisk } from './slow-disk.ts'
import { zxidGap } from './zxid-gap.ts'
import { zxidRollover } from './zxid-rollover.ts'

/** The list of the contract, section 4: always all answered, in this order. */
export const hypotheses: readonly Hypothesis[] = [
  epochChanged,
  leaderChanged,
  zxidRollover,
  previousEpochRolledOver,
  zxidGap,
  quorumLost,
  processRestarted,
  processPaused,
  slowDisk,
  congestedPath,
  networkPartition,
  connectionResetInThePath,
  sessionExpiry,
  clientOverload,
  oversizedPacket,
  dataCorruption,
  configuration,
  clockStep,
]
