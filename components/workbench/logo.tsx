import { words } from '@/lib/language/words'

/** Three servers in one ring: the mark of the product, with its name. */
export function Logo() {
  return (
    <span className="flex flex-none items-center gap-8 font-semibold text-[14px] tracking-[-0.015em] projector:text-sentence">
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-20 flex-none fill-none">
        <circle cx="10" cy="10" r="8.5" stroke="var(--accent)" strokeWidth="1.6" />
        <path d="M10 1.5v3M10 15.5v3M1.5 10h3M15.5 10h3" stroke="var(--accent)" strokeWidth="1.6" />
        <circle cx="10" cy="7.6" r="1.7" fill="var(--leading)" />
        <circle cx="7.3" cy="12" r="1.7" fill="var(--following)" />
        <circle cx="12.7" cy="12" r="1.7" fill="var(--looking)" />
      </svg>
      {words.topBar.product}
    </span>
  )
}
