import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { printedKey } from './printed-key'

export function Kbd({
  onAccent = false,
  className,
  children,
  ...rest
}: ComponentProps<'kbd'> & { onAccent?: boolean }) {
  return (
    <kbd
      data-slot="kbd"
      className={classNames(
        'inline-block min-w-17 rounded-badge border border-b-2 px-4 text-center text-tiny leading-15',
        onAccent ? 'border-accent-ink/30 text-accent-ink' : 'border-line bg-raised text-ink2',
        className,
      )}
      {...rest}
    >
      {typeof children === 'string' ? printedKey(children) : children}
    </kbd>
  )
}
