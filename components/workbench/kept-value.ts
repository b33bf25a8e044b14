import { useSyncExternalStore } from 'react'

/** A choice that this browser keeps for its next visit. */
export interface KeptValue<T> {
  get(): T
  set(value: T): void
  /** As a hook; on the server `standard`. */
  use(): T
}

/** Where the browser forbids storage, or nothing was kept, it is `standard`, and a choice lasts for this page. */
export function keptValue<T>(
  name: string,
  standard: T,
  parse: (text: string) => T,
  format: (value: T) => string,
): KeptValue<T> {
  const listeners = new Set<() => void>()
  let value: { readonly is: T } | undefined
  const get = (): T => {
    value ??= { is: stored() }
    return value.is
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set(next) {
      value = { is: next }
      try {
        localStorage.setItem(name, format(next))
      } catch {
        // forbidden, or full
      }
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get, () => standard),
  }

  function stored(): T {
    try {
      const text = localStorage.getItem(name)
      return text === null ? standard : parse(text)
    } catch {
      return standard
    }
  }
}
