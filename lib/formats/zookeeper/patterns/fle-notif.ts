import { definePattern } from '../pattern.ts'

/** A vote received from a peer, during an election or after it. Present wording since 3.6.0 (ZOOKEEPER-3232); before 3.4.3 all numbers are decimal. */
export const fleNotif = definePattern({
  id: 'FLE_NOTIF',
  loggers: ['FastLeaderElection'],
  fields: {
    mystate: 'word',
    sid: 'integer',
    nstate: 'word',
    leader: 'integer',
    round: 'hex',
    peerEpoch: 'hex',
    zxid: 'hex',
    fmt: 'hex',
    cfg: 'hex',
  },
  wordings: [
    /^Notification: my state:(?<mystate>LOOKING|FOLLOWING|LEADING|OBSERVING); n\.sid:(?<sid>-?\d+), n\.state:(?<nstate>LOOKING|FOLLOWING|LEADING|OBSERVING), n\.leader:(?<leader>-?\d+), n\.round:0x(?<round>[0-9a-f]+), n\.peerEpoch:0x(?<peerEpoch>[0-9a-f]+), n\.zxid:0x(?<zxid>[0-9a-f]+), message format version:0x(?<fmt>[0-9a-f]+), n\.config version:0x(?<cfg>[0-9a-f]+)/,
    /^Notification: (?<fmt>[0-9a-f]+) \(message format version\), (?<leader>-?\d+) \(n\.leader\), 0x(?<zxid>[0-9a-f]+) \(n\.zxid\), 0x(?<round>[0-9a-f]+) \(n\.round\), (?<nstate>[A-Z]+) \(n\.state\), (?<sid>-?\d+) \(n\.sid\), 0x(?<peerEpoch>[0-9a-f]+) \(n\.peerEPoch\), (?<mystate>[A-Z]+) \(my state\)(?:(?<cfg>[0-9a-f]+) \(n\.config version\))?/,
    /^Notification: (?<fmt>[0-9a-f]+) \(message format version\), (?<leader>-?\d+) \(n\.leader\), 0x(?<zxid>[0-9a-f]+) \(n\.zxid\), 0x(?<round>[0-9a-f]+) \(n\.round\), (?<nstate>[A-Z]+) \(n\.state\), (?<sid>-?\d+) \(n\.sid\), 0x(?<peerEpoch>[0-9a-f]+) \(n\.peerEpoch\) (?<mystate>[A-Z]+) \(my state\)/,
    /^Notification: (?<leader>-?\d+) \(n\.leader\), 0x(?<zxid>[0-9a-f]+) \(n\.zxid\), 0x(?<round>[0-9a-f]+) \(n\.round\), (?<nstate>[A-Z]+) \(n\.state\), (?<sid>-?\d+) \(n\.sid\), 0x(?<peerEpoch>[0-9a-f]+) \(n\.peerEPoch\), (?<mystate>[A-Z]+) \(my state\)/,
    /^Notification: (?<leader>-?\d+) \(n\.leader\), (?<zxid_dec>-?\d+) \(n\.zxid\), (?<round_dec>-?\d+) \(n\.round\), (?<nstate>[A-Z]+) \(n\.state\), (?<sid>-?\d+) \(n\.sid\), (?<peerEpoch_dec>-?\d+) \(n\.peerEPoch\), (?<mystate>[A-Z]+) \(my state\)/,
    /^Notification: (?<leader>-?\d+) \(n\.leader\), (?<zxid_dec>-?\d+) \(n\.zxid\), (?<round_dec>-?\d+) \(n\.round\), (?<nstate>[A-Z]+) \(n\.state\), (?<sid>-?\d+) \(n\.sid\), (?<mystate>[A-Z]+) \(my state\)/,
  ],
})
