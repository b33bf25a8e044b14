/** Records of `__remote_log_metadata`. */
export const REMOTE_LOG_RECORDS = `
record 0 RemoteLogSegmentMetadataRecord 0 flexible 0+
  remoteLogSegmentId struct
    topicIdPartition struct
      name string
      id uuid
      partition int32
    id uuid
  startOffset int64
  endOffset int64
  brokerId int32
  maxTimestampMs int64
  eventTimestampMs int64
  segmentLeaderEpochs []struct
    leaderEpoch int32
    offset int64
  segmentSizeInBytes int32
  customMetadata bytes nullable = null
  remoteLogSegmentState int8
  txnIndexEmpty bool tag 0

record 1 RemoteLogSegmentMetadataUpdateRecord 0 flexible 0+
  remoteLogSegmentId struct
    topicIdPartition struct
      name string
      id uuid
      partition int32
    id uuid
  brokerId int32
  eventTimestampMs int64
  customMetadata bytes nullable = null
  remoteLogSegmentState int8

record 2 RemotePartitionDeleteMetadataRecord 0 flexible 0+
  topicIdPartition struct
    name string
    id uuid
    partition int32
  brokerId int32
  eventTimestampMs int64
  remotePartitionDeleteState int8

record 3 RemoteLogSegmentMetadataSnapshotRecord 0 flexible 0+
  segmentId uuid
  startOffset int64
  endOffset int64
  brokerId int32
  maxTimestampMs int64
  eventTimestampMs int64
  segmentLeaderEpochs []struct
    leaderEpoch int32
    offset int64
  segmentSizeInBytes int32
  customMetadata bytes nullable = null
  remoteLogSegmentState int8
  txnIndexEmpty bool tag 0
`
