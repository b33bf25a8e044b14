/** Records of `__cluster_metadata` and of snapshots of it, as of 4.4.0. */
export const METADATA_RECORDS = `
record 0 RegisterBrokerRecord 0-4 flexible 0+
  brokerId int32
  isMigratingZkBroker bool 2+
  incarnationId uuid
  brokerEpoch int64
  endPoints []struct
    name string
    host string
    port uint16
    securityProtocol int16
  features []struct
    name string
    minSupportedVersion int16
    maxSupportedVersion int16
  rack string nullable
  fenced bool = true
  inControlledShutdown bool 1+
  logDirs []uuid 3+ tag 0
  cordonedLogDirs []uuid 4+ tag 1 nullable = null

record 1 UnregisterBrokerRecord 0 flexible 0+
  brokerId int32
  brokerEpoch int64

record 2 TopicRecord 0 flexible 0+
  name string
  topicId uuid

record 3 PartitionRecord 0-2 flexible 0+
  partitionId int32 = -1
  topicId uuid
  replicas []int32
  isr []int32
  removingReplicas []int32
  addingReplicas []int32
  leader int32 = -1
  leaderRecoveryState int8 tag 0
  leaderEpoch int32 = -1
  partitionEpoch int32 = -1
  directories []uuid 1+
  eligibleLeaderReplicas []int32 2+ tag 1 nullable = null
  lastKnownElr []int32 2+ tag 2 nullable = null

record 4 ConfigRecord 0 flexible 0+
  resourceType int8
  resourceName string
  name string
  value string nullable

record 5 PartitionChangeRecord 0-2 flexible 0+
  partitionId int32 = -1
  topicId uuid
  isr []int32 tag 0 nullable = null
  leader int32 tag 1 = -2
  replicas []int32 tag 2 nullable = null
  removingReplicas []int32 tag 3 nullable = null
  addingReplicas []int32 tag 4 nullable = null
  leaderRecoveryState int8 tag 5 = -1
  directories []uuid 1+ tag 8 nullable = null
  eligibleLeaderReplicas []int32 2+ tag 6 nullable = null
  lastKnownElr []int32 2+ tag 7 nullable = null

record 7 FenceBrokerRecord 0 flexible 0+
  id int32
  epoch int64

record 8 UnfenceBrokerRecord 0 flexible 0+
  id int32
  epoch int64

record 9 RemoveTopicRecord 0 flexible 0+
  topicId uuid

record 10 DelegationTokenRecord 0 flexible 0+
  owner string
  requester string
  renewers []string
  issueTimestamp int64
  maxTimestamp int64
  expirationTimestamp int64
  tokenId string

record 11 UserScramCredentialRecord 0 flexible 0+
  name string
  mechanism int8
  salt bytes
  storedKey bytes
  serverKey bytes
  iterations int32

record 12 FeatureLevelRecord 0 flexible 0+
  name string
  featureLevel int16

record 14 ClientQuotaRecord 0 flexible 0+
  entity []struct
    entityType string
    entityName string nullable
  key string
  value float64
  remove bool

record 15 ProducerIdsRecord 0 flexible 0+
  brokerId int32
  brokerEpoch int64 = -1
  nextProducerId int64

record 17 BrokerRegistrationChangeRecord 0-3 flexible 0+
  brokerId int32
  brokerEpoch int64
  fenced int8 tag 0
  inControlledShutdown int8 1+ tag 1
  logDirs []uuid 2+ tag 2
  cordonedLogDirs []uuid 3+ tag 3 nullable = null

record 18 AccessControlEntryRecord 0 flexible 0+
  id uuid
  resourceType int8
  resourceName string
  patternType int8
  principal string
  host string
  operation int8
  permissionType int8

record 19 RemoveAccessControlEntryRecord 0 flexible 0+
  id uuid

record 20 NoOpRecord 0 flexible 0+

record 21 ZkMigrationStateRecord 0 flexible 0+
  zkMigrationState int8

record 22 RemoveUserScramCredentialRecord 0 flexible 0+
  name string
  mechanism int8

record 23 BeginTransactionRecord 0 flexible 0+
  name string tag 0 nullable = null

record 24 EndTransactionRecord 0 flexible 0+

record 25 AbortTransactionRecord 0 flexible 0+
  reason string tag 0 nullable = null

record 26 RemoveDelegationTokenRecord 0 flexible 0+
  tokenId string

record 27 RegisterControllerRecord 0 flexible 0+
  controllerId int32
  incarnationId uuid
  zkMigrationReady bool
  endPoints []struct
    name string
    host string
    port uint16
    securityProtocol int16
  features []struct
    name string
    minSupportedVersion int16
    maxSupportedVersion int16

record 28 ClearElrRecord 0 flexible 0+
  topicName string

record 29 UnregisterControllerRecord 0 flexible 0+
  controllerId int32
`
