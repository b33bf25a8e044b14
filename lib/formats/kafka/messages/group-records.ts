/** Records of `__consumer_offsets` that classic and consumer groups write, and what their members write into them. */
export const GROUP_RECORDS = `
key 0 LegacyOffsetCommitKey 0
  group string
  topic string
  partition int32

value 0 LegacyOffsetCommitValue 0
  offset int64
  metadata string
  commitTimestamp int64

key 1 OffsetCommitKey 0
  group string
  topic string
  partition int32

value 1 OffsetCommitValue 0-4 flexible 4+
  offset int64
  leaderEpoch int32 3+ = -1
  metadata string
  commitTimestamp int64
  expireTimestamp int64 1 = -1
  topicId uuid 4+ tag 0

key 2 GroupMetadataKey 0
  group string

value 2 GroupMetadataValue 0-4 flexible 4+
  protocolType string
  generation int32
  protocol string nullable
  leader string nullable
  currentStateTimestamp int64 2+ = -1
  members []struct
    memberId string
    groupInstanceId string 3+ nullable = null
    clientId string
    clientHost string
    rebalanceTimeout int32 1+ = -1
    sessionTimeout int32
    subscription bytes
    assignment bytes

key 3 ConsumerGroupMetadataKey 0
  groupId string

value 3 ConsumerGroupMetadataValue 0 flexible 0+
  epoch int32
  metadataHash int64 tag 0

key 4 ConsumerGroupPartitionMetadataKey 0
  groupId string

value 4 ConsumerGroupPartitionMetadataValue 0 flexible 0+
  topics []struct
    topicId uuid
    topicName string
    numPartitions int32
    partitionMetadata []struct
      partition int32
      racks []string

key 5 ConsumerGroupMemberMetadataKey 0
  groupId string
  memberId string

value 5 ConsumerGroupMemberMetadataValue 0 flexible 0+
  instanceId string nullable
  rackId string nullable
  clientId string
  clientHost string
  subscribedTopicNames []string
  subscribedTopicRegex string nullable
  rebalanceTimeoutMs int32 = -1
  serverAssignor string nullable
  classicMemberMetadata struct tag 0 nullable
    sessionTimeoutMs int32
    supportedProtocols []struct
      name string
      metadata bytes

key 6 ConsumerGroupTargetAssignmentMetadataKey 0
  groupId string

value 6 ConsumerGroupTargetAssignmentMetadataValue 0 flexible 0+
  assignmentEpoch int32
  assignmentTimestamp int64 tag 0

key 7 ConsumerGroupTargetAssignmentMemberKey 0
  groupId string
  memberId string

value 7 ConsumerGroupTargetAssignmentMemberValue 0 flexible 0+
  topicPartitions []struct
    topicId uuid
    partitions []int32

key 8 ConsumerGroupCurrentMemberAssignmentKey 0
  groupId string
  memberId string

value 8 ConsumerGroupCurrentMemberAssignmentValue 0 flexible 0+
  memberEpoch int32
  previousMemberEpoch int32
  state int8
  assignedPartitions []struct
    topicId uuid
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable
  partitionsPendingRevocation []struct
    topicId uuid
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable

key 16 ConsumerGroupRegularExpressionKey 0
  groupId string
  regularExpression string

value 16 ConsumerGroupRegularExpressionValue 0 flexible 0+
  topics []string
  version int64
  timestamp int64

data - ConsumerProtocolSubscription 0-3
  topics []string
  userData bytes nullable = null
  ownedPartitions []struct 1+
    topic string 1+
    partitions []int32 1+
  generationId int32 2+ = -1
  rackId string 3+ nullable = null

data - ConsumerProtocolAssignment 0-3
  assignedPartitions []struct
    topic string
    partitions []int32
  userData bytes nullable = null
`
