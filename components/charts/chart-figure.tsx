'use client'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId } from 'react'
import { classNames } from '@/components/ui/class-names'

export interface ChartFigureProps extends Omit<ComponentProps<'figure'>, 'children'> {
  /** One sentence made from the data: what someone who cannot see the plot should know first. */
  readonly summary: string
  /** Name of the plot: `Election timeline, lanes of 7 servers`. */
  readonly label: string
  readonly children: ReactNode
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void
}

/** A plot for the keyboard and for screen readers (ui.md, section 12); its table twin is another component. */
export function ChartFigure({ summary, label, className, children, onKeyDown, ...rest }: ChartFigureProps) {
  const id = useId()
  return (
    <figure
      data-slot="chart-figure"
      aria-labelledby={id}
      className={classNames('absolute inset-0', className)}
      {...rest}
    >
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
        className="h-full focus-visible:-outline-offset-2"
      >
        {children}
      </div>
    </figure>
  )
}
