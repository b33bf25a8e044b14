import { EvidenceLink } from '@/components/evidence/evidence-link'
import { classNames } from '@/components/ui/class-names'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import type { FactGroup, PartitionFact } from './partition-facts'

const INK: Readonly<Record<PartitionFact['tone'], string>> = { plain: '', warning: 'text-warn', bad: 'text-down-ink' }

/** What is known of the partition as a whole. */
export function PartitionFacts({
  groups,
  onSelect,
}: {
  groups: readonly FactGroup[]
  onSelect(evidence: Evidence): void
}) {
  if (groups.length === 0) return <p className="px-12 py-9 text-ink2 text-small">{words.partition.nothing}</p>
  return groups.map(({ title, facts }) => (
    <section key={title} aria-label={title}>
      <h3 className="px-12 pt-5 pb-1 font-medium text-ink3 text-note">{title}</h3>
      <dl>
        {facts.map(({ name, text, tone, evidence }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two producers may have one id, in two epochs
          <div key={i} className="flex items-baseline gap-8 px-12 py-1.5 text-small">
            <dt className="mono min-w-0 max-w-[50%] flex-none truncate text-ink2" title={name}>
              {name}
            </dt>
            <dd className={classNames('min-w-0 flex-1 text-right', INK[tone])}>{text}</dd>
            {evidence && <EvidenceLink evidence={evidence} onSelect={onSelect} />}
          </div>
        ))}
      </dl>
    </section>
  ))
}
