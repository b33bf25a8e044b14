import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A part of the page that scrolls by itself: it has a name, and the keyboard can scroll it too. */
export function ScrollRegion({ className, ...rest }: ComponentProps<'section'> & { 'aria-label': string }) {
  return (
    <section
      data-slot="scroll-region"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard
      tabIndex={0}
      className={classNames('min-h-0 overflow-auto -outline-offset-2', className)}
      {...rest}
    />
  )
}
