import { followed } from './projector/followed'
import { formatViewLink, parseViewLink, type ViewLink } from './view-link'

const REPLACE_AFTER = 300

/**
 * Keeps the view link and the address in step. `push` makes a step that Back undoes (selection, range, maximise); everything
 * else replaces the address, 300 ms after the last change.
 */
class LinkStore {
  #link: ViewLink = {}
  #depth = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  readonly get = (): ViewLink => this.#link

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) {
      this.#read()
      window.addEventListener('hashchange', this.#read)
      window.addEventListener('popstate', this.#read)
    }
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      window.removeEventListener('hashchange', this.#read)
      window.removeEventListener('popstate', this.#read)
    }
  }

  /** An empty text takes a key out. */
  set(changes: ViewLink, history: 'push' | 'replace'): void {
    const next = Object.fromEntries(Object.entries({ ...this.#link, ...changes }).filter(([, value]) => value !== ''))
    if (formatViewLink(next) === formatViewLink(this.#link)) return
    if (history === 'push') {
      this.#write()
      this.#link = next
      this.#depth++
      window.history.pushState(null, '', this.#address())
    } else {
      this.#link = next
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#write(), REPLACE_AFTER)
    }
    if (history === 'push') followed(() => this.#tell())
    else this.#tell()
  }

  /** The address of what is shown, with `also` written out. */
  addressWith(also: ViewLink): string {
    const { origin, pathname, search } = window.location
    return origin + pathname + search + formatViewLink({ ...this.#link, ...also })
  }

  /** The last step made here, if there is one. */
  back(): void {
    if (this.#depth > 0) window.history.back()
  }

  #write(): void {
    clearTimeout(this.#timer)
    if (this.#address() !== window.location.pathname + window.location.search + window.location.hash)
      window.history.replaceState(null, '', this.#address())
  }

  #address(): string {
    return window.location.pathname + window.location.search + formatViewLink(this.#link)
  }

  readonly #read = (event?: Event): void => {
    clearTimeout(this.#timer)
    if (event?.type === 'popstate') this.#depth = Math.max(0, this.#depth - 1)
    const read = parseViewLink(window.location.hash)
    if (formatViewLink(read) === formatViewLink(this.#link) && read.v === this.#link.v) return
    this.#link = read
    if (event) followed(() => this.#tell())
    else this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

export const linkStore = new LinkStore()
