import { EvidenceLink } from '@/components/evidence/evidence-link'
import { classNames } from '@/components/ui/class-names'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import type { Check, CheckVerdict, FileChecks } from './segment-checks'

const INK: Readonly<Record<CheckVerdict, string>> = {
  pass: 'text-leading-ink',
  fail: 'text-down-ink',
  warning: 'text-warn',
  note: 'text-ink3',
  'cannot-tell': 'text-warn',
}
const PATHS: Readonly<Record<CheckVerdict, string>> = {
  pass: 'M3 7.5l2.8 2.7L11 4.5',
  fail: 'M4.8 4.8l4.4 4.4M9.2 4.8L4.8 9.2',
  warning: 'M7 4v3.6M7 9.8v.01',
  note: 'M7 6.6v3.2M7 4.2v.01',
  'cannot-tell': 'M5.5 5.6a1.6 1.6 0 1 1 2.2 1.5c-.5.2-.7.5-.7 1M7 10v.01',
}

/** Every check of every file of the segment: holds, fails, or cannot be told, and which file would tell. */
export function CheckList({ files, onSelect }: { files: readonly FileChecks[]; onSelect(evidence: Evidence): void }) {
  return files.map(({ name: file, checks }) => (
    <section key={file} aria-label={file}>
      <h3 className="mono px-12 pt-5 pb-1 font-medium text-ink3 text-note">{file}</h3>
      <ul>
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} onSelect={onSelect} />
        ))}
      </ul>
    </section>
  ))
}

function CheckRow({ check, onSelect }: { check: Check; onSelect(evidence: Evidence): void }) {
  const { name, verdict, figure, evidence, detail } = check
  return (
    <li
      className="grid grid-cols-[--spacing(14)_minmax(0,1fr)_auto] items-center gap-7 px-12 py-1.5 text-small"
      title={detail}
    >
      <svg
        viewBox="0 0 14 14"
        role="img"
        aria-label={words.checks.verdicts[verdict]}
        className={classNames('size-14 fill-none', INK[verdict])}
      >
        {verdict !== 'pass' && (
          <circle
            cx="7"
            cy="7"
            r="6"
            stroke="currentColor"
            strokeWidth="1.3"
            {...(verdict === 'cannot-tell' && { strokeDasharray: '2.7 2' })}
          />
        )}
        <path d={PATHS[verdict]} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className="truncate">{name}</span>
      <span
        className={classNames('flex items-center gap-5 text-note', verdict === 'fail' ? 'text-down-ink' : 'text-ink3')}
      >
        {figure}
        {evidence && <EvidenceLink evidence={evidence} onSelect={onSelect} />}
      </span>
    </li>
  )
}
