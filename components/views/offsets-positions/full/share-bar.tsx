import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'

export interface Share {
  readonly name: string
  readonly bytes: number
  readonly fill: string
  readonly ink: string
}

type Name = 'header' | 'framing' | 'key' | 'value' | 'headers'

const COLOURS: Readonly<Record<Name, { readonly fill: string; readonly ink: string }>> = {
  header: { fill: 'var(--unknown)', ink: 'var(--ink2)' },
  framing: { fill: 'var(--looking)', ink: 'var(--looking-ink)' },
  key: { fill: 'var(--leading)', ink: 'var(--leading-ink)' },
  value: { fill: 'var(--following)', ink: 'var(--following-ink)' },
  headers: { fill: 'var(--observing)', ink: 'var(--observing-ink)' },
}

/** In the order of the record; what takes no byte is left out. */
export function sharesOf(bytes: Partial<Readonly<Record<Name, number>>>): readonly Share[] {
  return (Object.keys(COLOURS) as Name[]).flatMap((name) => {
    const size = bytes[name] ?? 0
    return size > 0 ? [{ name: words.batches.shares[name], bytes: size, ...COLOURS[name] }] : []
  })
}

/** What bytes are spent on: a bar to scale, and the figures under it. */
export function ShareBar({ shares, total }: { shares: readonly Share[]; total: string }) {
  return (
    <>
      <div className="flex h-14 gap-px overflow-hidden rounded-badge" aria-hidden="true">
        {shares.map(({ name, bytes, fill }) => (
          <span key={name} style={{ flex: `${bytes} 0 2px`, background: fill }} />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap gap-x-10 text-fine text-ink2">
        {shares.map(({ name, bytes, ink }) => (
          <span key={name} style={{ color: ink }} className="whitespace-nowrap">
            {words.batches.share(name, groupDigits(bytes))}
          </span>
        ))}
        <span className="mono ml-auto">{total}</span>
      </div>
    </>
  )
}
