import { parseInt32 } from './long.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolOption } from './tool-options.ts'

/** What was typed, and what it means where nothing was. Values are looked at when they are needed, as the tool does. */
export class OptionSet {
  readonly #values = new Map<string, string[]>()
  readonly #options: readonly ToolOption[]

  /** Reads as jopt-simple does: `--name value`, `--name=value`, and the same behind one hyphen; the rest is left alone. */
  constructor(typed: readonly string[], options: readonly ToolOption[]) {
    this.#options = options
    for (let i = 0; i < typed.length && typed[i] !== '--'; i++) {
      const text = typed[i]!
      if (!looksLikeOption(text)) continue
      const [name, value] = halves(text.replace(/^--?/, ''))
      const option = options.find((candidate) => candidate.name === name)
      if (option === undefined) throw new ToolDeath(`${text} is no option that it knows`)
      const values = this.#values.get(option.name) ?? []
      this.#values.set(option.name, values)
      if (option.argument === undefined) continue
      const next = typed[i + 1]
      if (value !== null) values.push(value)
      else if (option.argument.required) {
        if (next === undefined) throw new ToolDeath(`${text} needs an argument`)
        values.push(next)
        i++
      } else if (next !== undefined && !looksLikeOption(next)) {
        values.push(next)
        i++
      }
    }
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  text(name: string): string {
    const values = this.#values.get(name) ?? []
    if (values.length > 1) throw new ToolDeath(`--${name} is given ${values.length} times, with an argument each`)
    return values[0] ?? this.#options.find((option) => option.name === name)?.default ?? ''
  }

  integer(name: string): number {
    const text = this.text(name)
    const value = parseInt32(text)
    if (value === null) throw new ToolDeath(`--${name} is "${text}", not an integer of 32 bits`)
    return value
  }
}

function looksLikeOption(text: string): boolean {
  return text.startsWith('-') && text !== '-'
}

function halves(text: string): [string, string | null] {
  const sign = text.indexOf('=')
  return sign < 0 ? [text, null] : [text.slice(0, sign), text.slice(sign + 1)]
}
