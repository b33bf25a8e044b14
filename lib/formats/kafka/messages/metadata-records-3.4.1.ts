/** Records of `__cluster_metadata` that later releases changed, or dropped, as 3.4.1 knows them. */
export const METADATA_RECORDS_3_4_1 = `
record 0 RegisterBrokerRecord 0-2 flexible 0+
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

record 3 PartitionRecord 0 flexible 0+
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

record 5 PartitionChangeRecord 0 flexible 0+
  partitionId int32 = -1
  topicId uuid
  isr []int32 tag 0 nullable = null
  leader int32 tag 1 = -2
  replicas []int32 tag 2 nullable = null
  removingReplicas []int32 tag 3 nullable = null
  addingReplicas []int32 tag 4 nullable = null
  leaderRecoveryState int8 tag 5 = -1

record 6 AccessControlRecord 0 flexible 0+
  resourceType int8
  resourceName string nullable
  patternType int8
  principal string
  host string
  operation int8
  permissionType int8

record 10 DelegationTokenRecord 0 flexible 0+
  owner string
  renewers []string
  issueTimestamp int64
  maxTimestamp int64
  expirationTimestamp int64
  tokenId string

record 11 UserScramCredentialRecord 0 flexible 0+
  name string
  credentialInfos []struct
    mechanism int8
    salt bytes
    saltedPassword bytes
    iterations int32

record 17 BrokerRegistrationChangeRecord 0-1 flexible 0+
  brokerId int32
  brokerEpoch int64
  fenced int8 tag 0
  inControlledShutdown int8 1+ tag 1
`
