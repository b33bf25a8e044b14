import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName
  /** Its name for everyone; with `keys` also its tooltip. */
  label: string
  keys?: string
}

/** An icon alone: it has a name, a tooltip with its key, and a target of 24 by 24 pixels. */
export function IconButton({ icon, label, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      data-slot="icon-button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      className={classNames(
        'grid size-24 flex-none place-items-center rounded-field text-ink3 hover:bg-raised hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}
