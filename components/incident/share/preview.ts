import type { IncidentBundle } from '@/lib/incident/bundle'

/** The bundle that the workbench behind the dialog is drawn from, as its reader would see it; null: one's own files. */
class Preview {
  #bundle: IncidentBundle | null = null
  readonly #listeners = new Set<() => void>()

  readonly get = (): IncidentBundle | null => this.#bundle

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  show(bundle: IncidentBundle | null): void {
    this.#bundle = bundle
    for (const listener of this.#listeners) listener()
  }
}

export const preview = new Preview()
