'use client'
import { classNames } from './class-names'

export interface SegmentedProps<T extends string> {
  label: string
  options: readonly { value: T; label: string; title?: string }[]
  value: T
  small?: boolean
  onChange(value: T): void
}

/** One of a few: a row of buttons of which one is pressed. */
export function Segmented<T extends string>({ label, options, value, small, onChange }: SegmentedProps<T>) {
  return (
    <fieldset
      data-slot="segmented"
      aria-label={label}
      className={classNames('inline-flex flex-none gap-1 rounded-button border border-line bg-bg', !small && 'p-2')}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          title={option.title}
          onClick={() => onChange(option.value)}
          className={classNames(
            'whitespace-nowrap rounded-[5px] px-8 font-medium text-ink2 hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line',
            small ? 'h-24 text-note' : 'h-24 text-small',
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
