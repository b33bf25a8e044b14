import type { Pattern } from '../pattern.ts'
import { audit } from './audit.ts'
import { authOk } from './auth-ok.ts'
import { cliClose } from './cli-close.ts'
import { cliEnd } from './cli-end.ts'
import { cliEof } from './cli-eof.ts'
import { cliError } from './cli-error.ts'
import { cliEst } from './cli-est.ts'
import { cliExpired } from './cli-expired.ts'
import { cliInit } from './cli-init.ts'
import { cliOpen } from './cli-open.ts'
import { cliRo } from './cli-ro.ts'
import { cliSasl } from './cli-sasl.ts'
import { cliSocket } from './cli-socket.ts'
import { cliTimeout } from './cli-timeout.ts'
import { cnxBind } from './cnx-bind.ts'
import { cnxBroken } from './cnx-broken.ts'
import { cnxBuflen } from './cnx-buflen.ts'
import { cnxCannotOpen } from './cnx-cannot-open.ts'
import { cnxChallenge } from './cnx-challenge.ts'
import { cnxExcConnecting } from './cnx-exc-connecting.ts'
import { cnxExcHandling } from './cnx-exc-handling.ts'
import { cnxFactoryExit } from './cnx-factory-exit.ts'
import { cnxIntr } from './cnx-intr.ts'
import { cnxInvalidId } from './cnx-invalid-id.ts'
import { cnxListenExc } from './cnx-listen-exc.ts'
import { cnxListenerDead } from './cnx-listener-dead.ts'
import { cnxObserverId } from './cnx-observer-id.ts'
import { cnxReceived } from './cnx-received.ts'
import { cnxSelf } from './cnx-self.ts'
import { cnxSendExc } from './cnx-send-exc.ts'
import { cnxSendLeave } from './cnx-send-leave.ts'
import { cnxSmaller } from './cnx-smaller.ts'
import { cnxSoTimeout } from './cnx-so-timeout.ts'
import { cnxTls } from './cnx-tls.ts'
import { cnxUnreachable } from './cnx-unreachable.ts'
import { conAccept } from './con-accept.ts'
import { conClosed } from './con-closed.ts'
import { conEos } from './con-eos.ts'
import { conExc } from './con-exc.ts'
import { conLen } from './con-len.ts'
import { conMaxall } from './con-maxall.ts'
import { conMaxip } from './con-maxip.ts'
import { conOldclient } from './con-oldclient.ts'
import { conSend } from './con-send.ts'
import { diskBadsnap } from './disk-badsnap.ts'
import { diskBusy } from './disk-busy.ts'
import { diskEmptytail } from './disk-emptytail.ts'
import { diskFsync } from './disk-fsync.ts'
import { diskHighest } from './disk-highest.ts'
import { diskLoaded } from './disk-loaded.ts'
import { diskNewlog } from './disk-newlog.ts'
import { diskNoprop } from './disk-noprop.ts'
import { diskPartial } from './disk-partial.ts'
import { diskPurge } from './disk-purge.ts'
import { diskReadsnap } from './disk-readsnap.ts'
import { diskSnap } from './disk-snap.ts'
import { diskSnapMs } from './disk-snap-ms.ts'
import { diskTrustEmpty } from './disk-trust-empty.ts'
import { diskTxnlogSize } from './disk-txnlog-size.ts'
import { diskTxns } from './disk-txns.ts'
import { diskZxidBack } from './disk-zxid-back.ts'
import { fleBackcompat } from './fle-backcompat.ts'
import { fleCfgNewer } from './fle-cfg-newer.ts'
import { fleNew } from './fle-new.ts'
import { fleNonmemberLeader } from './fle-nonmember-leader.ts'
import { fleNonmemberOld } from './fle-nonmember-old.ts'
import { fleNonmemberSid } from './fle-nonmember-sid.ts'
import { fleNotif } from './fle-notif.ts'
import { fleOracle } from './fle-oracle.ts'
import { fleParam } from './fle-param.ts'
import { flePartial } from './fle-partial.ts'
import { fleRestart } from './fle-restart.ts'
import { fleShort } from './fle-short.ts'
import { fleTimeout } from './fle-timeout.ts'
import { fleWorkerDown } from './fle-worker-down.ts'
import { folEpochLow } from './fol-epoch-low.ts'
import { folExc } from './fol-exc.ts'
import { folShut } from './fol-shut.ts'
import { folZxidGap } from './fol-zxid-gap.ts'
import { fzkCommitMismatch } from './fzk-commit-mismatch.ts'
import { juteLen } from './jute-len.ts'
import { leadAccept } from './lead-accept.ts'
import { leadBind } from './lead-bind.ts'
import { leadDisloyal } from './lead-disloyal.ts'
import { leadEpochAck } from './lead-epoch-ack.ts'
import { leadFirstIs } from './lead-first-is.ts'
import { leadFuture } from './lead-future.ts'
import { leadInitTicks } from './lead-init-ticks.ts'
import { leadMaxwait } from './lead-maxwait.ts'
import { leadNewleaderZxid } from './lead-newleader-zxid.ts'
import { leadNotFirst } from './lead-not-first.ts'
import { leadNull } from './lead-null.ts'
import { leadQuorum } from './lead-quorum.ts'
import { leadQuorumAuth } from './lead-quorum-auth.ts'
import { leadReconfig } from './lead-reconfig.ts'
import { leadShutdown } from './lead-shutdown.ts'
import { leadShutting } from './lead-shutting.ts'
import { lhAckOrder } from './lh-ack-order.ts'
import { lhAuth } from './lh-auth.ts'
import { lhClosing } from './lh-closing.ts'
import { lhCommittedlog } from './lh-committedlog.ts'
import { lhDiff } from './lh-diff.ts'
import { lhExc } from './lh-exc.ts'
import { lhFirstpkt } from './lh-firstpkt.ts'
import { lhGap } from './lh-gap.ts'
import { lhGoodbye } from './lh-goodbye.ts'
import { lhInsync } from './lh-insync.ts'
import { lhNewleaderAck } from './lh-newleader-ack.ts'
import { lhNextack } from './lh-nextack.ts'
import { lhNotAckepoch } from './lh-not-ackepoch.ts'
import { lhRenewRace } from './lh-renew-race.ts'
import { lhSendexc } from './lh-sendexc.ts'
import { lhSendingOld } from './lh-sending-old.ts'
import { lhSid } from './lh-sid.ts'
import { lhSidUnknown } from './lh-sid-unknown.ts'
import { lhSnap } from './lh-snap.ts'
import { lhSync } from './lh-sync.ts'
import { lhThrottle } from './lh-throttle.ts'
import { lhTracker } from './lh-tracker.ts'
import { lhTrunc } from './lh-trunc.ts'
import { lhTruncEpoch } from './lh-trunc-epoch.ts'
import { lhTxnTimeout } from './lh-txn-timeout.ts'
import { lhUnhandled } from './lh-unhandled.ts'
import { lmLimits } from './lm-limits.ts'
import { lrnCommitMismatch } from './lrn-commit-mismatch.ts'
import { lrnConnFail } from './lrn-conn-fail.ts'
import { lrnConnRetry } from './lrn-conn-retry.ts'
import { lrnConnected } from './lrn-connected.ts'
import { lrnDiff } from './lrn-diff.ts'
import { lrnDiffsync } from './lrn-diffsync.ts'
import { lrnDisc } from './lrn-disc.ts'
import { lrnEpochset } from './lrn-epochset.ts'
import { lrnForceSnap } from './lrn-force-snap.ts'
import { lrnMissingSession } from './lrn-missing-session.ts'
import { lrnNewleader } from './lrn-newleader.ts'
import { lrnNlack } from './lrn-nlack.ts'
import { lrnNoLeader } from './lrn-no-leader.ts'
import { lrnPersist } from './lrn-persist.ts'
import { lrnPktWrite } from './lrn-pkt-write.ts'
import { lrnRevalidate } from './lrn-revalidate.ts'
import { lrnSignature } from './lrn-signature.ts'
import { lrnSnap } from './lrn-snap.ts'
import { lrnTrunc } from './lrn-trunc.ts'
import { lrnTruncFail } from './lrn-trunc-fail.ts'
import { lrnUnexpected } from './lrn-unexpected.ts'
import { lrnUptodate } from './lrn-uptodate.ts'
import { noise } from './noise.ts'
import { obsDelay } from './obs-delay.ts'
import { obsExc } from './obs-exc.ts'
import { obsNew } from './obs-new.ts'
import { omFar } from './om-far.ts'
import { peerDbFail } from './peer-db-fail.ts'
import { peerEpochFile } from './peer-epoch-file.ts'
import { peerEpochTmp } from './peer-epoch-tmp.ts'
import { peerExit } from './peer-exit.ts'
import { peerLimits } from './peer-limits.ts'
import { peerMainIntr } from './peer-main-intr.ts'
import { peerPhase } from './peer-phase.ts'
import { peerRo } from './peer-ro.ts'
import { peerState } from './peer-state.ts'
import { peerToLooking } from './peer-to-looking.ts'
import { peerTook } from './peer-took.ts'
import { peerUnexpected } from './peer-unexpected.ts'
import { reqKeeperex } from './req-keeperex.ts'
import { reqQuota } from './req-quota.ts'
import { sesAhead } from './ses-ahead.ts'
import { sesClosereq } from './ses-closereq.ts'
import { sesClosing } from './ses-closing.ts'
import { sesEst } from './ses-est.ts'
import { sesExpire } from './ses-expire.ts'
import { sesForce } from './ses-force.ts'
import { sesGlobal } from './ses-global.ts'
import { sesInvalid } from './ses-invalid.ts'
import { sesNew } from './ses-new.ts'
import { sesRenew } from './ses-renew.ts'
import { sesTerm } from './ses-term.ts'
import { srv4lw } from './srv-4lw.ts'
import { srv4lwStat } from './srv-4lw-stat.ts'
import { srvAdmin } from './srv-admin.ts'
import { srvCfg } from './srv-cfg.ts'
import { srvCreated } from './srv-created.ts'
import { srvDigest } from './srv-digest.ts'
import { srvDyncfg } from './srv-dyncfg.ts'
import { srvEnv } from './srv-env.ts'
import { srvExit } from './srv-exit.ts'
import { srvInvalid } from './srv-invalid.ts'
import { srvJvmMon } from './srv-jvm-mon.ts'
import { srvJvmPause } from './srv-jvm-pause.ts'
import { srvLarge } from './srv-large.ts'
import { srvNotRunning } from './srv-not-running.ts'
import { srvOne } from './srv-one.ts'
import { srvOutstanding } from './srv-outstanding.ts'
import { srvPrep } from './srv-prep.ts'
import { srvReconfig } from './srv-reconfig.ts'
import { srvRole } from './srv-role.ts'
import { srvSevere } from './srv-severe.ts'
import { srvShut } from './srv-shut.ts'
import { srvStandalone } from './srv-standalone.ts'
import { srvStart } from './srv-start.ts'
import { srvThreadExit } from './srv-thread-exit.ts'
import { srvThrottle } from './srv-throttle.ts'
import { srvThrottledOp } from './srv-throttled-op.ts'
import { srvVersion } from './srv-version.ts'

/**
 * Every message that is known, the order in which they are tried where several fit one logger and prefix. `entries.pattern`
 * is the 1-based place in this list.
 */
export const patterns: readonly Pattern[] = [
  fleNew,
  fleNotif,
  fleTimeout,
  fleParam,
  fleNonmemberLeader,
  fleNonmemberSid,
  fleNonmemberOld,
  fleShort,
  flePartial,
  fleBackcompat,
  fleCfgNewer,
  fleRestart,
  fleOracle,
  fleWorkerDown,
  peerState,
  peerPhase,
  peerToLooking,
  peerTook,
  peerUnexpected,
  peerExit,
  peerMainIntr,
  peerEpochFile,
  peerEpochTmp,
  peerDbFail,
  peerRo,
  peerLimits,
  cnxCannotOpen,
  cnxUnreachable,
  cnxSmaller,
  cnxReceived,
  cnxBroken,
  cnxSendExc,
  cnxSendLeave,
  cnxIntr,
  cnxExcConnecting,
  cnxExcHandling,
  cnxSelf,
  cnxBind,
  cnxListenerDead,
  cnxListenExc,
  cnxSoTimeout,
  cnxTls,
  cnxBuflen,
  cnxObserverId,
  cnxInvalidId,
  cnxChallenge,
  leadQuorum,
  leadNewleaderZxid,
  leadShutting,
  leadShutdown,
  leadInitTicks,
  leadNotFirst,
  leadFirstIs,
  leadFuture,
  leadNull,
  leadEpochAck,
  leadDisloyal,
  leadMaxwait,
  leadBind,
  leadAccept,
  leadQuorumAuth,
  leadReconfig,
  lhSid,
  lhSidUnknown,
  lhSync,
  lhDiff,
  lhTrunc,
  lhSendingOld,
  lhSnap,
  lhInsync,
  lhCommittedlog,
  lhGap,
  lhUnhandled,
  lhTruncEpoch,
  lhNewleaderAck,
  lhTxnTimeout,
  lhClosing,
  lhAckOrder,
  lhExc,
  lhSendexc,
  lhGoodbye,
  lhFirstpkt,
  lhNextack,
  lhThrottle,
  lhAuth,
  lhTracker,
  lmLimits,
  omFar,
  lhNotAckepoch,
  lhRenewRace,
  folExc,
  obsExc,
  lrnDisc,
  folShut,
  folEpochLow,
  folZxidGap,
  lrnConnected,
  lrnConnRetry,
  lrnConnFail,
  lrnNoLeader,
  lrnDiff,
  lrnSnap,
  lrnTrunc,
  lrnTruncFail,
  lrnNewleader,
  lrnUptodate,
  lrnEpochset,
  lrnNlack,
  lrnPersist,
  lrnCommitMismatch,
  fzkCommitMismatch,
  lrnForceSnap,
  lrnRevalidate,
  lrnPktWrite,
  obsDelay,
  obsNew,
  lrnDiffsync,
  lrnSignature,
  lrnUnexpected,
  lrnMissingSession,
  srvCreated,
  srvShut,
  srvVersion,
  srvEnv,
  srvStart,
  srvStandalone,
  srvCfg,
  srvPrep,
  srvSevere,
  srvThreadExit,
  srvNotRunning,
  srvOutstanding,
  srvJvmPause,
  srvJvmMon,
  srvThrottle,
  srvLarge,
  srvThrottledOp,
  srv4lw,
  srv4lwStat,
  srvReconfig,
  srvRole,
  srvDyncfg,
  srvOne,
  srvInvalid,
  srvDigest,
  srvAdmin,
  diskFsync,
  diskNewlog,
  diskSnap,
  diskSnapMs,
  diskReadsnap,
  diskLoaded,
  diskTxns,
  diskBadsnap,
  diskPartial,
  diskZxidBack,
  diskHighest,
  diskBusy,
  diskEmptytail,
  diskTrustEmpty,
  diskPurge,
  diskTxnlogSize,
  diskNoprop,
  sesExpire,
  sesForce,
  sesEst,
  sesNew,
  sesRenew,
  sesInvalid,
  sesAhead,
  sesTerm,
  sesClosereq,
  sesClosing,
  sesGlobal,
  conAccept,
  conClosed,
  conEos,
  conLen,
  conExc,
  juteLen,
  conMaxip,
  conMaxall,
  conOldclient,
  reqKeeperex,
  reqQuota,
  authOk,
  cnxFactoryExit,
  cliInit,
  cliOpen,
  cliEst,
  cliTimeout,
  cliEof,
  cliClose,
  cliExpired,
  cliSocket,
  cliSasl,
  cliRo,
  cliError,
  cliEnd,
  audit,
  conSend,
  srvExit,
  noise,
]

/** Of the pattern for what says nothing; a DEBUG message that no pattern knows is ZooKeeper's own detail and counts as that. */
export const noiseNumber = patterns.indexOf(noise) + 1

const byId = new Map(patterns.map((pattern) => [pattern.id, pattern]))

export function patternById(id: string): Pattern | null {
  return byId.get(id) ?? null
}
