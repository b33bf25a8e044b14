/** Records of `__share_group_state`. */
export const SHARE_STATE_RECORDS = `
key 0 ShareSnapshotKey 0
  groupId string
  topicId uuid
  partition int32

value 0 ShareSnapshotValue 0 flexible 0+
  snapshotEpoch int32
  stateEpoch int32
  leaderEpoch int32
  startOffset int64
  deliveryCompleteCount int32 tag 0 = -1
  createTimestamp int64
  writeTimestamp int64
  stateBatches []struct
    firstOffset int64
    lastOffset int64
    deliveryState int8
    deliveryCount int16

key 1 ShareUpdateKey 0
  groupId string
  topicId uuid
  partition int32

value 1 ShareUpdateValue 0 flexible 0+
  snapshotEpoch int32
  leaderEpoch int32
  startOffset int64
  deliveryCompleteCount int32 tag 0 = -1
  stateBatches []struct
    firstOffset int64
    lastOffset int64
    deliveryState int8
    deliveryCount int16
`
