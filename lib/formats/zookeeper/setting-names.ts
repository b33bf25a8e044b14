/** Settings that QuorumPeerConfig reads from zoo.cfg and the dynamic file, 3.4 to 3.9. */
const READ = `
  dataDir dataLogDir clientPort clientPortAddress secureClientPort secureClientPortAddress observerMasterPort
  clientPortListenBacklog tickTime maxClientCnxns minSessionTimeout maxSessionTimeout initLimit syncLimit
  connectToLearnerMasterLimit electionAlg electionPort quorumPort quorumListenOnAllIPs peerType syncEnabled dynamicConfigFile
  autopurge.snapRetainCount autopurge.purgeInterval standaloneEnabled reconfigEnabled sslQuorum portUnification
  sslQuorumReloadCertFiles localSessionsEnabled localSessionsUpgradingEnabled quorum.auth.enableSasl
  quorum.auth.serverRequireSasl quorum.auth.learnerRequireSasl quorum.auth.learner.saslLoginContext
  quorum.auth.server.saslLoginContext quorum.auth.kerberos.servicePrincipal quorum.cnxn.threads.size jvm.pause.monitor
  jvm.pause.info-threshold.ms jvm.pause.warn-threshold.ms jvm.pause.sleep.time.ms multiAddress.enabled
  multiAddress.reachabilityCheckTimeoutMs multiAddress.reachabilityCheckEnabled oraclePath version`

/** Whatever else is in the file becomes the system property `zookeeper.NAME`; these have a meaning then. */
const PROPERTIES = `
  maxCnxns snapCount preAllocSize globalOutstandingLimit 4lw.commands.whitelist skipACL fsync.warningthresholdms leaderServes
  cnxTimeout electionPortBindRetry serverCnxnFactory extendedTypesEnabled emulate353TTLNodes commitLogCount snapSizeLimitInKb
  txnLogSizeLimitInKb forceSync snapshotSizeFactor audit.enable digest.enabled learner.asyncSending learner.closeSocketAsync
  leader.closeSocketAsync leader.maxTimeToWaitForEpoch leader.maxConcurrentSnapSyncs maxResponseCacheSize throttledOpWaitTime
  request_throttle_max_requests enforce.auth.enabled enforce.auth.schemes sessionRequireClientSASLAuth allowSaslFailedClients
  snapshot.trust.empty snapshot.compression.method fastleader.minNotificationInterval fastleader.maxNotificationInterval
  observer.reconnectDelayMs observer.election.DelayMs client.portUnification serializeLastProcessedZxid.enabled superUser
  minBatchSize maxBatchSize flushDelay largeRequestThreshold closeSessionTxn.enabled leaderConnectDelayDuringRetryMs`

const NAMES: ReadonlySet<string> = new Set(`${READ} ${PROPERTIES}`.trim().split(/\s+/))
/** Families of settings: a server each, or a namespace of their own. */
const FAMILY =
  /^(?:(?:server|group|weight|authProvider)\.[\w-]+|(?:admin|metricsProvider|ssl|nio|netty|znode|commitProcessor|kerberos|sasl|readonlymode|fastleader|connection_throttle)[._]\S+|DigestAuthenticationProvider\.\S+|X509AuthenticationProvider\.\S+)$/

/** Prefixed as a property, or plain: both are written into files. */
export function isSettingName(key: string): boolean {
  return NAMES.has(key) || FAMILY.test(key) || NAMES.has(key.replace(/^zookeeper\./, ''))
}

const SHORTEST = 6
const MOST_MISTAKES = 2

/** The setting that a name is nearly; null where it is one, or nothing like any. */
export function settingMeantBy(key: string): string | null {
  if (isSettingName(key) || key.length < SHORTEST || key.length > 60) return null
  const folded = key.toLowerCase()
  let best: { name: string; mistakes: number } | null = null
  for (const name of NAMES) {
    if (name.length < SHORTEST || Math.abs(name.length - key.length) > MOST_MISTAKES) continue
    const mistakes = mistakesBetween(folded, name.toLowerCase())
    if (mistakes <= MOST_MISTAKES && (best === null || mistakes < best.mistakes)) best = { name, mistakes }
  }
  return best?.name ?? null
}

/** Characters left out, added, or changed (Levenshtein). */
function mistakesBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, above[j]! + 1, row[j - 1]! + 1))
    }
    above = row
  }
  return above[b.length]!
}
