import type { BinaryField } from '@/components/evidence/fields/field'
import { words } from '@/lib/language/words'

/** The fields of the selected bytes: choosing one marks its bytes. */
export function FieldList({
  fields,
  shown,
  onShow,
}: {
  fields: readonly BinaryField[]
  shown: number | null
  onShow(field: number | null): void
}) {
  return (
    <ul
      aria-label={words.evidence.hex.fields}
      className="min-w-0 w-196 flex-none overflow-y-auto border-line border-l py-4 text-note wide:w-340"
    >
      {fields.map((field, i) => (
        <li key={field.name}>
          <button
            type="button"
            aria-pressed={shown === i}
            onClick={() => onShow(shown === i ? null : i)}
            className="grid min-h-24 w-full grid-cols-[--spacing(90)_minmax(0,1fr)] items-baseline gap-6 px-9 wide:grid-cols-[--spacing(108)_minmax(0,1fr)] text-left hover:bg-raised aria-pressed:bg-selected"
          >
            <span className="truncate text-ink3">{field.name}</span>
            <span className="truncate" title={field.meaning}>
              <span className="mono text-ink">{field.value}</span>{' '}
              {field.meaning && <span className="text-ink3">{field.meaning}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
