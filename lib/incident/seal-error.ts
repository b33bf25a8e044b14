/**
 * Why sealed bytes cannot be opened. `wrong-key`: the link's key or the passphrase is another one, or the header was altered; which of
 * these, nothing can tell. `cut-off` and `altered` are only said where the key is right.
 */
export type SealTrouble =
  | 'not-a-bundle'
  | 'newer'
  | 'key-missing'
  | 'passphrase-missing'
  | 'wrong-key'
  | 'cut-off'
  | 'altered'
  | 'too-large'
  | 'no-crypto'

const REASON: Readonly<Record<SealTrouble, string>> = {
  'not-a-bundle': 'These bytes are not a Quorumscope incident.',
  newer: 'This incident was made with a newer version.',
  'key-missing': 'The part of the link after # holds the key, and it is not there or not whole.',
  'passphrase-missing': 'This incident has a passphrase as well.',
  'wrong-key': 'The key or the passphrase is not the one this incident was encrypted with.',
  'cut-off': 'The end of this incident is missing.',
  altered: 'This incident was changed after it was encrypted.',
  'too-large': 'This incident unpacks to more than is allowed.',
  'no-crypto': 'This browser encrypts only on pages that came over HTTPS or from this machine.',
}

export class SealError extends Error {
  readonly trouble: SealTrouble

  constructor(trouble: SealTrouble) {
    super(REASON[trouble])
    this.name = 'SealError'
    this.trouble = trouble
  }
}
