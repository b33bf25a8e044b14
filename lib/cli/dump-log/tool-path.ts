import { parseLong } from './long.ts'
import { ToolDeath } from './tool-death.ts'

/** A path as `java.io.File` has it: what the tool prints, and goes by, of a name that was typed. */
export class ToolPath {
  /** Without double slashes, and without one at the end. */
  readonly path: string
  readonly name: string

  constructor(typed: string) {
    this.path = typed.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '')
    this.name = this.path.slice(this.path.lastIndexOf('/') + 1)
  }

  get absolute(): string {
    if (this.path.startsWith('/')) return this.path
    const folder = process.cwd()
    return this.path === '' ? folder : `${folder === '/' ? '' : folder}/${this.path}`
  }

  /** From the last dot on; null where the name has none. */
  get suffix(): string | null {
    const dot = this.name.lastIndexOf('.')
    return dot < 0 ? null : this.name.slice(dot)
  }

  /** The file beside it whose name begins in the same way. */
  sibling(suffix: string): string {
    const absolute = this.absolute
    return `${absolute.slice(0, absolute.lastIndexOf('/') + 1)}${this.#stem}${suffix}`
  }

  /** The number that the name begins with. */
  get baseOffset(): number | bigint {
    const offset = parseLong(this.#stem)
    if (offset === null) throw new ToolDeath(`its name begins with "${this.#stem}", not with an offset`)
    return offset
  }

  get #stem(): string {
    const dot = this.name.indexOf('.')
    return dot < 0 ? this.name : this.name.slice(0, dot)
  }
}
