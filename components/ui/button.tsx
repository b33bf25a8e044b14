import type { ComponentProps } from 'react'
import { classNames } from './class-names'

const TONES = {
  plain: 'border-line bg-raised text-ink hover:bg-selected',
  primary: 'border-transparent bg-accent font-semibold text-accent-ink hover:brightness-110',
  ghost: 'border-transparent text-ink2 hover:bg-raised hover:text-ink',
}
const SIZES = {
  small: 'h-24 rounded-field px-7 text-note',
  medium: 'h-28 rounded-button px-10 text-ui',
  large: 'h-38 rounded-pane px-16 text-[14px]',
}

export interface ButtonProps extends ComponentProps<'button'> {
  tone?: keyof typeof TONES
  size?: keyof typeof SIZES
}

export function Button({ tone = 'plain', size = 'medium', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      data-slot="button"
      className={classNames(
        'inline-flex flex-none items-center justify-center gap-6 whitespace-nowrap border font-medium leading-none disabled:cursor-default disabled:opacity-50',
        TONES[tone],
        SIZES[size],
        className,
      )}
      {...rest}
    />
  )
}
