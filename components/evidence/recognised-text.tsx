import { type Part, recognisedParts } from './recognised-parts'

const STYLES: Readonly<Record<Part['kind'], string | undefined>> = {
  plain: undefined,
  epoch: 'font-semibold text-accent',
  counter: 'text-ink',
  number: 'font-semibold text-ink',
  state: 'text-ink',
  deciding: 'rounded-[2px] bg-warn/20 px-2 text-ink',
  hit: 'rounded-[2px] bg-accent/25 text-ink',
}

/** Text of a file as it is, with its recognised parts set off; a thin gap stands between the halves of a zxid. */
export function RecognisedText({
  text,
  deciding = false,
  hits = null,
}: {
  text: string
  deciding?: boolean
  hits?: RegExp | null
}) {
  const parts = recognisedParts(text, { deciding, hits })
  return parts.map((part, i) => {
    const gap = part.kind === 'counter' && parts[i - 1]?.kind === 'epoch' ? ' ml-[.3em]' : ''
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
      <span key={i} data-part={part.kind} className={`${STYLES[part.kind] ?? ''}${gap}`}>
        {part.text}
      </span>
    )
  })
}
