import type { Role } from '@/lib/analysis/document'

/** A pattern of each role, so that the timeline can be read in grey (ui.md, section 8). `id` is the drawing's own. */
export function RolePatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}looking`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--looking)" />
        <rect width="2" height="6" fill="var(--pane)" opacity=".26" />
      </pattern>
      <pattern id={`${id}down`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0H5M0 0V5" stroke="var(--down)" strokeWidth="1.3" />
      </pattern>
      <pattern id={`${id}observing`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--observing)" />
        <rect width="5" height="1.5" fill="var(--pane)" opacity=".45" />
      </pattern>
      <linearGradient id={`${id}leading`} x1="0" y1="0" x2="0" y2="1">
        <stop offset=".78" stopColor="var(--leading)" />
        <stop offset=".78" stopColor="var(--on-role)" stopOpacity=".75" />
        <stop offset=".9" stopColor="var(--on-role)" stopOpacity=".75" />
        <stop offset=".9" stopColor="var(--leading)" />
      </linearGradient>
      <marker id={`${id}head`} viewBox="0 0 6 6" refX="5.2" refY="3" markerWidth="5.5" markerHeight="5.5" orient="auto">
        <path d="M0 0L6 3L0 6z" fill="context-stroke" />
      </marker>
    </defs>
  )
}

export function roleFill(id: string, role: Role): string {
  return role === 'following' || role === 'unknown' ? `var(--${role})` : `url(#${id}${role})`
}
