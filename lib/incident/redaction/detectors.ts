import { cloudHost, domainName, hostBeforeAddress, hostBeforePort, hostOfSetting, ipAddress } from './addresses.ts'
import { aclEntry, bearer, escapedLetters, jaasEntry, saidSecret, secretSetting } from './credentials.ts'
import { joinedAddress } from './joined-address.ts'
import { clientId, topicName } from './kafka-names.ts'
import { absolutePath, relativePath } from './paths.ts'
import { distinguishedName, mailOrPrincipal, namedUser } from './people.ts'
import type { Detector, Piece } from './piece.ts'
import { sessionId } from './sessions.ts'
import { className, stackFrame } from './stack-frames.ts'
import type { Trust } from './trust.ts'
import { url } from './urls.ts'

/** One line each; of two that claim the same text, the one that stands first has it. */
const detectors: readonly Detector[] = [
  bearer,
  jaasEntry,
  secretSetting,
  saidSecret,
  aclEntry,
  escapedLetters,
  stackFrame,
  url,
  distinguishedName,
  mailOrPrincipal,
  hostOfSetting,
  hostBeforeAddress,
  ipAddress,
  sessionId,
  clientId,
  topicName,
  namedUser,
  absolutePath,
  relativePath,
  className,
  cloudHost,
  domainName,
  hostBeforePort,
  joinedAddress,
]

/** What can be told of a text from how it is written, in order, beside what is `taken` already. */
export function detectedPieces(text: string, taken: readonly Piece[], trust: Trust): Piece[] {
  const pieces = new PieceSet(taken)
  for (const { pattern, pieces: of } of detectors)
    for (const match of text.matchAll(pattern))
      for (const piece of of(match as RegExpExecArray, trust)) pieces.add(piece)
  return pieces.sorted()
}

/** Pieces that do not lie over one another. */
class PieceSet {
  readonly #pieces: Piece[]

  constructor(taken: readonly Piece[]) {
    this.#pieces = [...taken]
  }

  add(piece: Piece): void {
    if (piece.end > piece.start && !this.#pieces.some(({ start, end }) => start < piece.end && piece.start < end))
      this.#pieces.push(piece)
  }

  sorted(): Piece[] {
    return this.#pieces.sort((a, b) => a.start - b.start)
  }
}
