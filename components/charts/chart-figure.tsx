'use client'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'

export interface ChartFigureProps extends Omit<ComponentProps<'figure'>, 'children'> {
  /** One sentence made from the data: what someone who cannot see the plot should know first. */
  readonly summary: string
  /** Name of the plot: `Election timeline, lanes of 7 servers`. */
  readonly label: string
  /** Said politely when it changes, at most every 500 ms. */
  readonly said: string
  readonly children: ReactNode
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void
}

const BETWEEN_MESSAGES = 500

/** A plot for the keyboard and for screen readers (ui.md, section 12); its table twin is another component. */
export function ChartFigure({ summary, label, said, children, onKeyDown, ...rest }: ChartFigureProps) {
  const id = useId()
  return (
    <figure data-slot="chart-figure" aria-labelledby={id} {...rest}>
      <figcaption id={id} className="sr-only">
        {summary}
      </figcaption>
      <div
        role="application"
        aria-label={label}
        aria-describedby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot takes arrow keys, as its role says
        tabIndex={0}
        data-slot="plot"
        onKeyDown={onKeyDown}
        className="h-full -outline-offset-2"
      >
        {children}
      </div>
      <Announcer said={said} />
    </figure>
  )
}

function Announcer({ said }: { said: string }) {
  const [message, setMessage] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setMessage(said), BETWEEN_MESSAGES)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <p role="status" className="sr-only">
      {message}
    </p>
  )
}
