import { type Detector, groupPiece, type Piece } from './piece.ts'
import { isPlainWord } from './vocabulary.ts'

const SECRET_KEY = String.raw`(?:[\w.-]*(?:passw(?:or)?d|passphrase|passwd|secret|token|credentials?|api[-_.]?key|private[-_.]?key|access[-_.]?key|sasl\.jaas\.config)[\w.-]*|(?:[\w.-]*(?:[._-]|store|key))?(?:pass|pwd))`
/** Where a value without quotes ends: it may hold blanks and commas, as in a properties file, unless another setting or option follows. */
const VALUE_END = String.raw`(?=["']?(?:\s*[,;]\s*["']?[\w.-]+["']?\s*[=:]|\s+[\w.-]+=|\s+--?[A-Za-z]|[)\]}"']*[,;]?\s*(?:\n|$)))`

/** `ssl.keyStore.password=…`, `--password …`, `"token": "…"`. */
export const secretSetting: Detector = {
  pattern: new RegExp(
    String.raw`(?<![\w.])${SECRET_KEY}["']?(?:\s*[=:]\s*(?:"(?<quoted>(?:\\.|[^"\\\n])*)|'(?<single>(?:\\.|[^'\\\n])*)|(?<bare>[^\s"'][^\n]*?)${VALUE_END})|(?<=--?[\w.-]+)\s+["']?(?<word>[^\s"',;}\])]+))`,
    'gdi',
  ),
  pieces: (match) =>
    ['quoted', 'single', 'bare', 'word'].flatMap((group) =>
      harmlessValue(match, group)
        ? groupPiece(match, group, null)
        : [...groupPiece(match, group, 'secret'), ...wordPieces(match, group)],
    ),
}

/** What is left of a value where something else takes a part of it. */
function wordPieces({ groups, indices }: RegExpExecArray, group: string): Piece[] {
  const at = indices?.groups?.[group]?.[0] ?? 0
  return [...(groups?.[group] ?? '').matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    ...{ start: at + index, end: at + index + word.length },
    kind: 'secret',
  }))
}

/** What a setting with such a name may say without being one. */
function harmlessValue({ groups }: RegExpExecArray, group: string): boolean {
  return /^(?:true|false|null|none|\d{1,4}|\[hidden\]?|\*+|x+)?$/i.test(groups?.[group] ?? '')
}

/** `the password is …`, as people write it; a plain word tells how it was. */
export const saidSecret: Detector = {
  pattern: /\b(?:password|passphrase|passwd|secret)(?:\s+(?:is|was))?\s+["']?(?<secret>[^\s"',;=:][^\s"',;]*)/dgi,
  pieces: (match) =>
    isPlainWord(match.groups!.secret!.replace(/[.:!?]+$/, '')) ? [] : groupPiece(match, 'secret', 'secret'),
}

/** Letters as JSON escapes them: what they spell is not looked up anywhere. */
export const escapedLetters: Detector = {
  pattern: /(?<text>[\p{L}\p{N}]*(?:\\u[0-9a-f]{4}[\p{L}\p{N}]*)+)/dgiu,
  pieces: (match) => groupPiece(match, 'text', 'other-text'),
}

/** `required username="alice" password="…";` and the entries `user_alice="…"` of a JAAS file. */
export const jaasEntry: Detector = {
  pattern: /\b(?:user_(?<user>[\w.@-]+)\s*=\s*"(?<secret>[^"\n]*)")/dg,
  pieces: (match) => [...groupPiece(match, 'user', 'user-name'), ...groupPiece(match, 'secret', 'secret')],
}

/** `digest:alice:hash=`, `'digest,'alice:hash=`, `sasl:alice`, `x509:CN=…` of an ACL or of `addauth`. */
export const aclEntry: Detector = {
  pattern:
    /\b(?:(?:digest|auth)['"]?[:,]\s*['"]?(?<user>[^\s:,'"]+):(?<secret>[A-Za-z0-9+/]{8,}={0,2}|[^\s:,'"\]}]+)|(?:sasl|x509)['"]?[:,]\s*['"]?(?<principal>[^\s,'"\]}]+))/dg,
  pieces: (match) => [
    ...groupPiece(match, 'user', 'user-name'),
    ...groupPiece(match, 'secret', /^[cdrwa]+$/.test(match.groups?.secret ?? '') ? null : 'secret'),
    ...groupPiece(match, 'principal', 'user-name'),
  ],
}

/** `Bearer …`, a JSON web token, a key in armour. */
export const bearer: Detector = {
  pattern:
    /\b(?:Bearer|Basic)\s+(?<token>[\w+/.=-]{8,})|\b(?<jwt>eyJ[\w-]{6,}\.[\w-]+(?:\.[\w-]*)?)|(?<pem>-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$))/dg,
  pieces: (match) => ['token', 'jwt', 'pem'].flatMap((group) => groupPiece(match, group, 'secret')),
}
