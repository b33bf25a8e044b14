import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

export function Pane({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      data-slot="pane"
      className={classNames(
        'relative flex min-h-0 min-w-0 flex-col overflow-hidden rounded-pane border border-line bg-pane',
        className,
      )}
      {...rest}
    />
  )
}

/** The one header row of a pane: name, one-line state, tools at the right. */
export function PaneHeader({
  title,
  state,
  tools,
  id,
  children,
}: {
  title: string
  state?: ReactNode
  tools?: ReactNode
  id?: string
  children?: ReactNode
}) {
  return (
    <header
      data-slot="pane-header"
      className="flex h-32 flex-none items-center gap-8 whitespace-nowrap border-line border-b pr-6 pl-11 wide:h-34"
    >
      <h2 id={id} className="flex-none tracking-[-0.005em]">
        {title}
      </h2>
      {state && <span className="min-w-0 overflow-hidden text-ellipsis text-ink3 text-note">{state}</span>}
      {children}
      {tools && <div className="flex flex-[1_0_0%] items-center justify-end gap-4 text-ink3 text-note">{tools}</div>}
    </header>
  )
}

/** A view with nothing to draw: one line that says what is not there. */
export function PaneStrip({
  title,
  id,
  children,
  tools,
}: {
  title: string
  id?: string
  children: ReactNode
  tools?: ReactNode
}) {
  return (
    <div
      data-slot="pane-strip"
      className="flex min-h-28 items-center gap-9 overflow-hidden whitespace-nowrap pr-8 pl-11 wide:min-h-32"
    >
      <h2 id={id} className="flex-none">
        {title}
      </h2>
      <span className="min-w-0 overflow-hidden text-ellipsis text-ink2 text-small">{children}</span>
      {tools && <div className="ml-auto flex flex-none items-center gap-4">{tools}</div>}
    </div>
  )
}
