import type { ReactNode } from 'react'
import { words } from '@/lib/language/words'

/** What it proves, in two sentences. */
export function Meaning({ title, rule, children }: { title: string; rule?: string | null; children: ReactNode }) {
  return (
    <div className="px-12 py-4">
      <h3 className="inline">{title}</h3>
      {rule && <span className="text-accent text-note">{` ${words.selection.rule(rule)}`}</span>}
      <p>{children}</p>
    </div>
  )
}

/** What it does not prove, where the common reading is wrong; or what follows from a fault. */
export function Caution({ children }: { children: ReactNode }) {
  return (
    <p className="mx-12 mt-2 mb-7 rounded-r-field border-warn border-l-2 bg-warn/8 px-10 py-6 text-small leading-17 wide:leading-19">
      {children}
    </p>
  )
}
