import type { ReactNode } from 'react'

/** A page with one thing to say. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main data-slot="notice" className="grid h-dvh place-content-center bg-bg p-24 text-ink">
      <div className="flex max-w-[52ch] flex-col items-start gap-12">
        <h1 className="text-verdict tracking-[-0.018em]">{title}</h1>
        {children}
      </div>
    </main>
  )
}
