'use client'
import { Button } from '@/components/ui/button'
import { words } from '@/lib/language/words'
import type { View, ViewProps } from '../view'
import { KafkaLanes } from './kafka-lanes'
import { drawsLanes, hasKafkaLanes, kafkaSpan, kafkaState } from './kafka-span'

/** Kafka's batches under the election: or a line that says why they are not on this axis. */
export const kafkaStrip: View = {
  id: 'kafka-strip',
  title: words.kafkaStrip.title,
  state: ({ document }) => kafkaState(document),
  offers: ({ document }) => hasKafkaLanes(document),
  nothing: words.kafkaStrip.nothing,
  hasTwin: true,
  Tools: ShowRange,
  Component: KafkaStrip,
}

function KafkaStrip(props: ViewProps) {
  return drawsLanes(props.snapshot.document, props.selection.range) ? <KafkaLanes {...props} /> : null
}

function ShowRange({ snapshot, selection, onRange }: ViewProps) {
  const span = kafkaSpan(snapshot.document)
  if (!span || drawsLanes(snapshot.document, selection.range)) return null
  const room = Math.max(50, Math.round((span.to - span.from) * 0.02))
  return (
    <Button size="small" onClick={() => onRange({ from: span.from - room, to: span.to + room })}>
      {words.kafkaStrip.showRange}
    </Button>
  )
}
