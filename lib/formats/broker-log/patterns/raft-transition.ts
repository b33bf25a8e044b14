import { definePattern } from '../../zookeeper/pattern.ts'

/** A voter, or observer, of the controller quorum is in another state (KIP-595). */
export const raftTransition = definePattern({
  id: 'BRK_RAFT',
  loggers: ['QuorumState'],
  fields: { broker: 'integer', state: 'word', epoch: 'integer', leader: 'integer', voters: 'text', before: 'word' },
  wordings: [
    /^\[RaftManager (?:id|nodeId)=(?<broker>\d+)\] Completed transition to (?<state>\w+?)(?:State)?\(.*?\bepoch=(?<epoch>\d+)(?:, leader(?:Id)?=(?<leader>\d+))?(?:.*?\bvoters=\[(?<voters>[\d, ]*)\])?.* from (?<before>\w+)/,
  ],
})
