import type { ComponentProps } from 'react'
import { classNames } from './class-names'

const TONES = {
  plain: 'bg-raised text-ink2',
  good: 'bg-leading/13 text-leading-ink',
  warning: 'bg-warn/13 text-warn',
  bad: 'bg-down/13 text-down-ink',
  accent: 'bg-accent-soft text-accent',
}

export function Chip({ tone = 'plain', className, ...rest }: ComponentProps<'span'> & { tone?: keyof typeof TONES }) {
  return (
    <span
      data-slot="chip"
      className={classNames(
        'inline-flex h-20 flex-none items-center gap-5 whitespace-nowrap rounded-full px-7 font-medium text-note [&_svg]:size-12',
        TONES[tone],
        className,
      )}
      {...rest}
    />
  )
}
