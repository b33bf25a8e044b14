/** Records of `__consumer_offsets` that share and streams groups write. */
export const SHARE_STREAMS_RECORDS = `
key 10 ShareGroupMemberMetadataKey 0
  groupId string
  memberId string

value 10 ShareGroupMemberMetadataValue 0 flexible 0+
  rackId string nullable
  clientId string
  clientHost string
  subscribedTopicNames []string

key 11 ShareGroupMetadataKey 0
  groupId string

value 11 ShareGroupMetadataValue 0 flexible 0+
  epoch int32
  metadataHash int64

key 12 ShareGroupTargetAssignmentMetadataKey 0
  groupId string

value 12 ShareGroupTargetAssignmentMetadataValue 0 flexible 0+
  assignmentEpoch int32
  assignmentTimestamp int64 tag 0

key 13 ShareGroupTargetAssignmentMemberKey 0
  groupId string
  memberId string

value 13 ShareGroupTargetAssignmentMemberValue 0 flexible 0+
  topicPartitions []struct
    topicId uuid
    partitions []int32

key 14 ShareGroupCurrentMemberAssignmentKey 0
  groupId string
  memberId string

value 14 ShareGroupCurrentMemberAssignmentValue 0 flexible 0+
  memberEpoch int32
  previousMemberEpoch int32
  state int8
  assignedPartitions []struct
    topicId uuid
    partitions []int32

key 15 ShareGroupStatePartitionMetadataKey 0
  groupId string

value 15 ShareGroupStatePartitionMetadataValue 0 flexible 0+
  initializingTopics []struct
    topicId uuid
    topicName string
    partitions []int32
  initializedTopics []struct
    topicId uuid
    topicName string
    partitions []int32
  deletingTopics []struct
    topicId uuid
    topicName string

key 17 StreamsGroupMetadataKey 0
  groupId string

value 17 StreamsGroupMetadataValue 0 flexible 0+
  epoch int32
  metadataHash int64
  validatedTopologyEpoch int32 tag 0 = -1
  lastAssignmentConfigs []struct tag 1 nullable
    key string
    value string
  storedDescriptionTopologyEpoch int32 tag 2 = -1
  failedDescriptionTopologyEpoch int32 tag 3 = -1

key 19 StreamsGroupMemberMetadataKey 0
  groupId string
  memberId string

value 19 StreamsGroupMemberMetadataValue 0 flexible 0+
  instanceId string nullable
  rackId string nullable
  clientId string
  clientHost string
  rebalanceTimeoutMs int32 = -1
  topologyEpoch int32
  processId string
  userEndpoint struct nullable = null
    host string
    port uint16
  clientTags []struct
    key string
    value string

key 20 StreamsGroupTargetAssignmentMetadataKey 0
  groupId string

value 20 StreamsGroupTargetAssignmentMetadataValue 0 flexible 0+
  assignmentEpoch int32
  assignmentTimestamp int64 tag 0

key 21 StreamsGroupTargetAssignmentMemberKey 0
  groupId string
  memberId string

value 21 StreamsGroupTargetAssignmentMemberValue 0 flexible 0+
  activeTasks []struct
    subtopologyId string
    partitions []int32
  standbyTasks []struct
    subtopologyId string
    partitions []int32
  warmupTasks []struct
    subtopologyId string
    partitions []int32

key 22 StreamsGroupCurrentMemberAssignmentKey 0
  groupId string
  memberId string

value 22 StreamsGroupCurrentMemberAssignmentValue 0 flexible 0+
  memberEpoch int32
  previousMemberEpoch int32
  state int8
  activeTasks []struct
    subtopologyId string
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable
  standbyTasks []struct
    subtopologyId string
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable
  warmupTasks []struct
    subtopologyId string
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable
  activeTasksPendingRevocation []struct
    subtopologyId string
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable
  standbyTasksPendingRevocation []struct
    subtopologyId string
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable
  warmupTasksPendingRevocation []struct
    subtopologyId string
    partitions []int32
    assignmentEpochs []int32 tag 0 nullable

key 23 StreamsGroupTopologyKey 0
  groupId string

value 23 StreamsGroupTopologyValue 0 flexible 0+
  epoch int32
  subtopologies []struct
    subtopologyId string
    sourceTopics []string
    sourceTopicRegex []string
    stateChangelogTopics []struct
      name string
      partitions int32
      replicationFactor int16
      topicConfigs []struct
        key string
        value string
    repartitionSinkTopics []string
    repartitionSourceTopics []struct
      name string
      partitions int32
      replicationFactor int16
      topicConfigs []struct
        key string
        value string
    copartitionGroups []struct
      sourceTopics []int16
      sourceTopicRegex []int16
      repartitionSourceTopics []int16
`
