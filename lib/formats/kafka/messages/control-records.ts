/** Values of control records of KRaft: in the metadata log and in snapshots of it. */
export const CONTROL_RECORDS = `
control 2 LeaderChangeMessage 0-1 flexible 0+
  version int16
  leaderId int32
  voters []struct
    voterId int32
    voterDirectoryId uuid 1+
  grantingVoters []struct
    voterId int32
    voterDirectoryId uuid 1+

control 3 SnapshotHeaderRecord 0 flexible 0+
  version int16
  lastContainedLogTimestamp int64

control 4 SnapshotFooterRecord 0 flexible 0+
  version int16

control 5 KRaftVersionRecord 0 flexible 0+
  version int16
  kRaftVersion int16

control 6 VotersRecord 0 flexible 0+
  version int16
  voters []struct
    voterId int32
    voterDirectoryId uuid
    endpoints []struct
      name string
      host string
      port uint16
    kRaftVersionFeature struct
      minSupportedVersion int16
      maxSupportedVersion int16
`
