import { EvidenceLink } from '@/components/evidence/evidence-link'
import { RecognisedText } from '@/components/evidence/recognised-text'
import { SidBadge } from '@/components/evidence/sid-badge'
import { Digits } from '@/components/ui/digits'
import { Certainty } from '@/components/workbench/certainty'
import type { ServerLane } from '@/lib/timeline/server-lanes'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import type { FactRow } from './facts'

export interface FactListProps {
  readonly rows: readonly FactRow[]
  laneOf(sid: number): ServerLane | undefined
  onSelect(evidence: Evidence): void
}

/** Keys and values, each derived one with how sure it is. */
export function FactList({ rows, laneOf, onSelect }: FactListProps) {
  if (rows.length === 0) return null
  return (
    <dl className="grid grid-cols-[minmax(--spacing(80),auto)_minmax(0,1fr)] gap-x-10 gap-y-2 px-12 py-7 text-small leading-17 wide:grid-cols-[minmax(--spacing(104),auto)_minmax(0,1fr)] wide:leading-19">
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels repeat, rows do not move
        <div key={i} className="contents">
          <dt className="text-ink3">{row.label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            {row.sids?.map((sid) => (
              <span key={sid} className="mr-5">
                <SidBadge sid={sid} role={laneOf(sid)?.role} hasFiles={laneOf(sid)?.hasFiles} />
              </span>
            ))}
            <span title={row.hover} className="mono text-mono leading-17">
              {/^-?\d{5,}$/.test(row.value) ? <Digits value={row.value} /> : <RecognisedText text={row.value} />}
            </span>
            {row.note && <span className="text-ink3"> {row.note}</span>}
            {row.confidence && row.confidence !== 'proven' && (
              <span className="text-ink3 text-tiny">
                {' '}
                <Certainty value={row.confidence} />
              </span>
            )}
            {row.evidence && <FactEvidence text={row.evidence} onSelect={onSelect} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FactEvidence({ text, onSelect }: { text: string; onSelect(evidence: Evidence): void }) {
  const evidence = parseEvidence(text)
  return (
    evidence && (
      <span className="ml-6">
        <EvidenceLink evidence={evidence} onSelect={onSelect} />
      </span>
    )
  )
}
