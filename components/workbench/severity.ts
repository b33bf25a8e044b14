import type { Severity } from '@/lib/analysis/document'

/** CSS variables of a severity: as fill and border, and as text. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, Record<string, string>>> = {
  critical: { '--severity': 'var(--down)', '--severity-ink': 'var(--down-ink)' },
  warning: { '--severity': 'var(--warn)', '--severity-ink': 'var(--warn)' },
  info: { '--severity': 'var(--strong)', '--severity-ink': 'var(--ink2)' },
}
