import type { ReactNode } from 'react'

/** What it proves, in two sentences, and what it does not. */
export function Meaning({
  title,
  rule,
  caution,
  children,
}: {
  title: string
  rule?: string | null
  caution?: string | undefined
  children: ReactNode
}) {
  return (
    <>
      <div className="px-12 py-4">
        <h3 className="inline">{title}</h3>
        {rule && <span className="text-accent text-note"> rule {rule}</span>}
        <p>{children}</p>
      </div>
      {caution && (
        <p className="mx-12 mt-4 mb-8 rounded-r-field border-warn border-l-2 bg-warn/8 px-10 py-7 text-small leading-[17px]">
          {caution}
        </p>
      )}
    </>
  )
}
