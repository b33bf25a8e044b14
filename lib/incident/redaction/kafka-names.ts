import { type Detector, groupPiece } from './piece.ts'

/** Kafka's own. */
const INTERNAL = /^__[a-z_]+$/
const NAME = String.raw`[\w.-]+`

/** `clientId=…`, `group.id=…`, `transactionalId …`, `producer-network-thread | …`. */
export const clientId: Detector = {
  pattern:
    /\b(?:(?:client|consumer|group|member|groupInstance|group\.instance|transactional|application|consumerGroup)[-._ ]?id|group|consumerGroup|clientIds?)["']?\s*[=:]\s*["'[]?(?<id>[^\s,;"')\]}]+)|-network-thread \| (?<thread>[^\s\]]+)/dgi,
  pieces: (match) =>
    ['id', 'thread'].flatMap((group) =>
      groupPiece(match, group, /^-?\d*$/.test(match.groups?.[group] ?? '') ? null : 'client-id'),
    ),
}

/** `topic=…`, `Topic: …`, `partition orders-0`, `for orders-0`; a topic and a partition are joined by a hyphen. */
export const topicName: Detector = {
  pattern: new RegExp(
    String.raw`\b(?:topics?(?:\.?name)?["']?\s*[=:]\s*["'[{(]?(?<topic>${NAME})|partitions?["']?\s*[=:]?\s*["'[({]?(?<partition>[A-Za-z_]${NAME}?)-\d+(?![\w.-]))`,
    'gdi',
  ),
  pieces: (match) =>
    ['topic', 'partition'].flatMap((group) =>
      groupPiece(match, group, INTERNAL.test(match.groups?.[group] ?? '') ? null : 'topic'),
    ),
}

/** `/…/orders-0/00000000000000000000.log` and the like are paths; a folder alone is known from the document. */
export const PARTITION_FOLDER =
  /^(?<topic>[\w.-]+)-(?<partition>\d+)(?<state>\.[0-9a-f]{32}-(?:delete|future|stray)|-(?:delete|future|stray))?$/

export function isInternalTopic(topic: string): boolean {
  return INTERNAL.test(topic)
}
