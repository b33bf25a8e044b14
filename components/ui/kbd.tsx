import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      className={classNames(
        'inline-block min-w-17 rounded-badge border border-line border-b-2 bg-raised px-4 text-center text-[10.5px] text-ink2 leading-[15px]',
        className,
      )}
      {...rest}
    />
  )
}
