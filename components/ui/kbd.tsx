import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** As keyboards print what `KeyboardEvent.key` calls otherwise. */
const PRINTED: Readonly<Record<string, string>> = {
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' },
}

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
        'inline-block min-w-17 rounded-badge border border-b-2 px-4 text-center text-[10.5px] leading-[15px]',
        onAccent ? 'border-accent-ink/30 text-accent-ink' : 'border-line bg-raised text-ink2',
        className,
      )}
      {...rest}
    >
      {typeof children === 'string' ? children.replace(/Arrow\w+|Escape/g, (key) => PRINTED[key] ?? key) : children}
    </kbd>
  )
}
