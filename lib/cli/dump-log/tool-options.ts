import type { Release } from './release.ts'

/** One option of kafka-dump-log. */
export interface ToolOption {
  readonly name: string
  readonly description: string
  readonly argument?: { readonly type: 'String' | 'Integer'; readonly required: boolean; readonly describedAs?: string }
  /** What the help calls the default. */
  readonly default?: string
}

const flag = (name: string, description: string): ToolOption => ({ name, description })

function decoderClass(name: string, what: string, release: Release): ToolOption {
  const folder = release === '3.4.1' ? 'kafka.serializer' : 'org.apache.kafka.tools.api'
  return {
    name,
    description: `If set, used to deserialize the ${what}. This class should implement ${folder}.Decoder trait. Custom jar should be available in kafka/libs directory.`,
    argument: { type: 'String', required: false },
    default: `${folder}.StringDecoder`,
  }
}

const bytes = (name: string, description: string, limit: string): ToolOption => ({
  name,
  description,
  argument: { type: 'Integer', required: true, describedAs: 'size' },
  default: limit,
})

const FROM_3_9: readonly ToolOption[] = [
  flag(
    'remote-log-metadata-decoder',
    'If set, log data will be parsed as TopicBasedRemoteLogMetadataManager (RLMM) metadata records. Instead, the value-decoder-class option can be used if a custom RLMM implementation is configured.',
  ),
  flag(
    'share-group-state-decoder',
    'If set, log data will be parsed as share group state data from the __share_group_state topic.',
  ),
]

/** The options of a release (specs: Kafka on disk, 6.1), in the order of its help. */
export function toolOptions(release: Release): readonly ToolOption[] {
  const old = release === '3.4.1'
  const options = [
    flag('cluster-metadata-decoder', 'If set, log data will be parsed as cluster metadata records.'),
    flag(
      'deep-iteration',
      'If set, uses deep instead of shallow iteration. Automatically set if print-data-log is enabled.',
    ),
    {
      name: 'files',
      description: 'REQUIRED: The comma separated list of data and index log files to be dumped.',
      argument: { type: 'String', required: true, describedAs: 'file1, file2, ...' },
    } as const,
    flag('help', 'Print usage information.'),
    flag(
      'index-sanity-check',
      'If set, just checks the index sanity without printing its content. This is the same check that is executed on broker startup to determine if an index needs rebuilding or not.',
    ),
    decoderClass('key-decoder-class', 'keys', release),
    bytes(
      'max-bytes',
      'Limit the amount of total batches read in bytes avoiding reading the whole .log file(s).',
      '2147483647',
    ),
    bytes('max-message-size', 'Size of largest message.', '5242880'),
    flag('offsets-decoder', 'If set, log data will be parsed as offset data from the __consumer_offsets topic.'),
    flag(
      'print-data-log',
      'If set, printing the messages content when dumping data logs. Automatically set if any decoder option is specified.',
    ),
    ...(old ? [] : FROM_3_9),
    flag(
      'skip-record-metadata',
      old
        ? 'whether to skip printing metadata for each record.'
        : 'Skip metadata when printing records. This flag also skips control records.',
    ),
    flag(
      'transaction-log-decoder',
      'If set, log data will be parsed as transaction metadata from the __transaction_state topic.',
    ),
    decoderClass('value-decoder-class', 'messages', release),
    flag('verify-index-only', 'If set, just verify the index log without printing its content.'),
    flag('version', 'Display Kafka version.'),
  ]
  return old ? options.map((option) => ({ ...option, description: option.description.replace(/^If/, 'if') })) : options
}
