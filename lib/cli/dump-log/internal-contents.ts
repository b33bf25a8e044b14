import { consumerOffsets, shareGroupState, transactionState } from '../../formats/kafka/messages/coordinator-records.ts'
import { clusterMetadata, clusterMetadataOf341 } from '../../formats/kafka/messages/framed-records.ts'
import type { ContentDecoder, InternalDecoder } from './content-decoder.ts'
import { coordinatorContents } from './coordinator-contents.ts'
import { formatGroupValue } from './group-value.ts'
import { metadataContents } from './metadata-contents.ts'
import { groupText } from './old-group-text.ts'
import { transactionText } from './old-transaction-text.ts'
import type { Release } from './release.ts'
import { remoteLogContents } from './remote-log-contents.ts'
import { formatTransactionValue } from './transaction-value.ts'

/** The decoder of each internal topic (specs: Kafka on disk, section 5). */
export function internalContents(option: InternalDecoder, release: Release): ContentDecoder {
  const old = release === '3.4.1'
  switch (option) {
    case 'offsets-decoder':
      return old ? groupText : coordinatorContents(consumerOffsets, formatGroupValue)
    case 'transaction-log-decoder':
      return old ? transactionText : coordinatorContents(transactionState, formatTransactionValue)
    case 'cluster-metadata-decoder':
      return metadataContents(old ? clusterMetadataOf341 : clusterMetadata)
    case 'remote-log-metadata-decoder':
      return remoteLogContents
    case 'share-group-state-decoder':
      return coordinatorContents(shareGroupState)
  }
}
