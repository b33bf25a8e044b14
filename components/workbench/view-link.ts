import type { TimeRange } from '@/lib/engine/queries'
import { LINK_VERSION, upgradedLink } from './view-link-upgrade'

/**
 * What the page shows, as the fragment of its address, which no server ever sees: `#v=1&t=1693540910000-1693540922260&s=…`.
 * Only what differs from the default is written. Keys: `f` finding, `p` panes, `t` range, `z` time mode, `t0`, `fold`, `s`
 * evidence, `q` filter, `tw` open twins; views keep keys of their own beside them.
 */
export type ViewLink = Readonly<Record<string, string>>

/** Anything can stand in an address: what makes no sense is left out, nothing throws. One of an older version is made one of this. */
export function parseViewLink(fragment: string): ViewLink {
  const link: Record<string, string> = {}
  for (const [key, value] of new URLSearchParams(fragment.replace(/^#/, ''))) if (value !== '') link[key] = value
  return upgradedLink(link)
}

export function formatViewLink(link: ViewLink): string {
  const entries = Object.entries(link).filter(([key, value]) => key !== 'v' && value !== '')
  if (entries.length === 0) return ''
  return `#v=${LINK_VERSION}&${entries.map(([key, value]) => `${key}=${readable(value)}`).join('&')}`
}

/** Encoded, but for what addresses may hold as it is. */
function readable(value: string): string {
  // A lone surrogate cannot be encoded.
  return encodeURIComponent(value.replace(/\p{Cs}/gu, ''))
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
}

export function formatRange({ from, to }: TimeRange): string {
  return `${Math.round(from)}-${Math.round(to)}`
}

export function parseRange(text: string | undefined): TimeRange | null {
  const [, from, to] = /^(-?\d{1,15})-(-?\d{1,15})$/.exec(text ?? '') ?? []
  return from === undefined || Number(to) <= Number(from) ? null : { from: Number(from), to: Number(to) }
}

export function parseTimeKey(text: string | undefined): number | null {
  return /^-?\d{1,15}$/.test(text ?? '') ? Number(text) : null
}

/** Widths of the side columns and the maximised pane: `f360.s400.evidence*`. */
export interface PaneSizes {
  readonly left: number | null
  readonly right: number | null
  readonly maximised: string | null
}

export function parsePanes(text: string | undefined): PaneSizes {
  const parts = (text ?? '').split('.')
  const width = (name: string) => {
    const found = parts.find((part) => new RegExp(`^${name}\\d{1,4}$`).test(part))
    return found === undefined ? null : Number(found.slice(name.length))
  }
  return {
    left: width('f'),
    right: width('s'),
    maximised: parts.find((part) => /^[a-z-]+\*$/.test(part))?.slice(0, -1) ?? null,
  }
}

export function formatPanes({ left, right, maximised }: PaneSizes): string {
  const parts = [left === null ? '' : `f${Math.round(left)}`, right === null ? '' : `s${Math.round(right)}`]
  return [...parts, maximised === null ? '' : `${maximised}*`].filter(Boolean).join('.')
}
