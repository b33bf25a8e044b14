import { words } from '@/lib/language/words'
import { type BinaryField, utcOf } from './field'

const { acl } = words.fields

/** As much of a text as is shown. */
const LONGEST_TEXT = 200

/** Fields one after another, as ZooKeeper writes them: big-endian, without tags. Those that are not whole are left out. */
export class JuteFields {
  readonly fields: BinaryField[] = []
  readonly #view: DataView
  #at: number
  #isCut = false

  constructor(view: DataView, at: number) {
    this.#view = view
    this.#at = at
  }

  int(name: string, meaning?: (value: number) => string | undefined): void {
    this.#add(name, 4, (at) => {
      const value = this.#view.getInt32(at)
      return { value: `${value}`, meaning: meaning?.(value) }
    })
  }

  /** 64 bits as ZooKeeper prints ids. */
  hex(name: string, meaning?: string): void {
    this.#add(name, 8, (at) => ({ value: `0x${this.#view.getBigUint64(at).toString(16)}`, meaning }))
  }

  time(name: string): void {
    this.#add(name, 8, (at) => {
      const value = this.#view.getBigInt64(at)
      return { value: `${value}`, meaning: utcOf(value) }
    })
  }

  long(name: string): void {
    this.#add(name, 8, (at) => ({ value: `${this.#view.getBigInt64(at)}`, meaning: undefined }))
  }

  boolean(name: string): void {
    this.#add(name, 1, (at) => ({ value: this.#view.getInt8(at) === 0 ? 'false' : 'true', meaning: undefined }))
  }

  text(name: string): void {
    const length = this.#lengthHere()
    this.#add(name, 4 + Math.max(0, length), (at) => {
      const bytes = new Uint8Array(this.#view.buffer, this.#view.byteOffset + at + 4, Math.max(0, length))
      const text = new TextDecoder().decode(bytes.subarray(0, LONGEST_TEXT))
      return { value: length < 0 ? 'null' : text, meaning: words.fields.bytes(Math.max(0, length)) }
    })
  }

  /** What it holds is not shown: it is the user's. */
  data(name: string): void {
    const length = this.#lengthHere()
    this.#add(name, 4 + Math.max(0, length), () => {
      return { value: length < 0 ? 'null' : words.fields.bytes(length), meaning: undefined }
    })
  }

  acl(): void {
    const count = this.#lengthHere()
    this.int('acl', (value) => acl.entries(Math.max(0, value)))
    for (let i = 0; i < count && !this.#isCut; i++) {
      this.int('permissions', permissions)
      this.text('scheme')
      this.text('id')
    }
  }

  #lengthHere(): number {
    return this.#at + 4 <= this.#view.byteLength ? this.#view.getInt32(this.#at) : 0
  }

  #add(name: string, length: number, read: (at: number) => { value: string; meaning: string | undefined }): void {
    this.#isCut ||= this.#at + length > this.#view.byteLength
    if (this.#isCut) return
    const { value, meaning } = read(this.#at)
    this.fields.push({ name, at: this.#at, length, value, ...(meaning !== undefined && { meaning }) })
    this.#at += length
  }
}

function permissions(sum: number): string {
  return acl.permissions.filter((_, bit) => (sum >> bit) & 1).join(', ') || words.fields.none
}
