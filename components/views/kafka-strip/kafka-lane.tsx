import { HALO } from '@/components/charts/halo'
import { textWidth } from '@/components/charts/text-width'
import { words } from '@/lib/language/words'
import { cutName } from '@/lib/words/folder-names'
import type { BatchLane } from './batch-lanes'

export const LANE = 14

interface LaneProps {
  readonly lane: BatchLane
  readonly y: number
  readonly left: number
  readonly right: number
  readonly text: number
  readonly place: string | null
  x(time: number): number
}

/** Its name, batches as bars or events as diamonds, and breaks between leader epochs. */
export function KafkaLane({ lane, y, left, right, text, place, x }: LaneProps) {
  const middle = y + LANE / 2
  const room = Math.floor((left - 16) / (textWidth('0', 'mono', text) || 6))
  return (
    <g>
      <text x="11" y={middle + 3.7} className="mono fill-ink2">
        <title>{lane.folder}</title>
        {cutName(lane.name, room)}
      </text>
      <path d={`M${left} ${middle}H${right}`} stroke="var(--grid)" />
      {lane.batches.map((batch) =>
        batch.text !== undefined ? (
          <path
            key={`${batch.evidence} ${batch.text}`}
            d={`M${x(batch.time)} ${middle - 4.5}l4.5 4.500 -4.500 4.500 -4.500 -4.500z`}
            fill={batch.evidence === place ? 'var(--accent)' : batch.value > 0 ? 'var(--warn)' : 'none'}
            stroke={batch.value > 0 ? 'var(--warn)' : 'var(--ink2)'}
          />
        ) : (
          <rect
            key={batch.evidence}
            x={x(batch.time) - 1.5}
            y={middle - 4.5}
            width="3"
            height="9"
            rx="1"
            fill={batch.evidence === place ? 'var(--accent)' : 'var(--ink2)'}
          />
        ),
      )}
      {lane.breaks.map((each) => {
        const at = (x(each.before) + x(each.time)) / 2
        const label = words.kafkaStrip.leaderEpoch(each.epoch)
        const fits = at - x(each.before) > textWidth(label, 'mono', text) + 12
        return (
          <g key={`${each.time} ${each.epoch}`}>
            <path d={`M${at} ${middle - 7}v14`} stroke="var(--warn)" strokeWidth="1.6" strokeDasharray="2 1.500" />
            {fits && (
              <text x={at - 6} y={middle + 3.7} textAnchor="end" className={`mono fill-warn font-medium ${HALO}`}>
                {label}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
