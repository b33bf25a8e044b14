import type { KeyHelp } from '../keys'

export type ActionGroup = 'panes' | 'story' | 'notes' | 'time' | 'page'

/**
 * Something that the page can do. One object each, one line in a registry: then keys, the command palette and the list of keys have
 * it. `Context` is what the screen it belongs to knows.
 */
export interface Action<Context> extends KeyHelp {
  /** For remapped keys, which are kept by it: never renamed. */
  readonly id: string
  readonly group: ActionGroup
  /** Its keys are the browser's: they are listed, not taken. */
  readonly native?: boolean
  /** Why it cannot be done now, in a few words; null where it can. */
  unavailable?(context: Context): string | null
  /** False leaves the key to the browser. */
  run(context: Context): unknown
}

/** The actions of the parts, in their order; two of one id are a mistake. */
export function registered<Context>(...parts: readonly (readonly Action<Context>[])[]): readonly Action<Context>[] {
  const all = parts.flat()
  const twice = all.find((action, i) => all.findIndex(({ id }) => id === action.id) !== i)
  if (twice) throw new Error(`two actions are called ${twice.id}`)
  return all
}
