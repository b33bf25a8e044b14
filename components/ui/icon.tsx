import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** Drawn on a grid of 16 pixels with a stroke of 1.6 and round caps. */
const PATHS = {
  arrow: 'M3 8h10M9 4l4 4-4 4',
  ask: 'M5.8 6a2.2 2.2 0 1 1 3 2c-.6.3-.8.7-.8 1.4M8 12v.01',
  back: 'M13 8H3M7 4L3 8l4 4',
  check: 'M3 8.5l3.2 3L13 4.5',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.5V8l2.5 1.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  document: 'M9.5 1.5h-6v13h9v-10zM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
  down: 'M4 6l4 4 4-4',
  edit: 'M10.5 2.5l3 3-8 8h-3v-3zM8.5 4.5l3 3',
  fold: 'M2 3.5h12M2 12.5h12M8 5.5v2M8 10.5v-2M6.5 6.5L8 8l1.5-1.5M6.5 9.5L8 8l1.5 1.5',
  folder: 'M1.5 3.5h4.5l1.5 2h7v8h-13z',
  hex: 'M2 4.5h3v7H2zM8.5 4.5h3v7h-3zM6.7 4.5v7M13.7 4.5v7',
  keyboard: 'M1.5 4h13v8h-13zM4 6.8h.01M6.7 6.8h.01M9.3 6.8h.01M12 6.8h.01M4.5 9.4h7',
  key: 'M10 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM7.5 8.5L2 14M4 12l1.5 1.5',
  lock: 'M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  maximise: 'M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5l-5 5M2.5 13.5l5-5',
  moon: 'M13.5 9.5A6 6 0 1 1 6.5 2.5a5 5 0 0 0 7 7z',
  note: 'M2 2.5h12v9H8l-3.5 3v-3H2z',
  paste: 'M5.5 2.5h5v2h-5zM5.5 3.5h-2v11h9v-11h-2',
  pin: 'M8 10v4.5M5 2h6l-.8 4 2.3 4h-9l2.3-4z',
  plus: 'M8 3v10M3 8h10',
  projector: 'M2 3h12v8H2zM8 11v2.5M5 14h6',
  restore: 'M13.5 6.5h-4v-4M2.500 9.500h4v4M9.500 6.500l5-5M6.500 9.500l-5 5',
  right: 'M6 4l4 4-4 4',
  search: 'M11 11l3.5 3.5M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z',
  share: 'M8 10V1.5M5 4l3-3 3 3M3 8v6h10V8',
  stop: 'M4 4h8v8H4z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  table: 'M2 3h12v10H2zM2 6.5h12M2 10h12M6.5 3v10',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.8 9.5h6.4l.8-9.500',
  warning: 'M8 2l6.5 11.5h-13zM8 6.5v3M8 11.7v.01',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, className, ...rest }: ComponentProps<'svg'> & { name: IconName }) {
  return (
    <svg
      data-slot="icon"
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classNames('size-15 flex-none fill-none stroke-current stroke-[1.6]', className)}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...rest}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
