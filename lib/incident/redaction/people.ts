import { type Detector, groupPiece } from './piece.ts'

/** `alice@example.com`, `zookeeper/zoo1.example.com@EXAMPLE.COM`; not `Follower@128`, nor an object's identity. */
export const mailOrPrincipal: Detector = {
  pattern: /(?<![\w.+-])(?<who>[\w.+-]+(?:\/[\w.-]+)?@(?:[A-Za-z0-9-]+\.)*[A-Za-z][A-Za-z0-9-]*)(?![\w@])/dg,
  pieces: (match) =>
    /(?:^|\.)[A-Z][\w$]*@[0-9a-f]+$/.test(match[0])
      ? groupPiece(match, 'who', null)
      : groupPiece(match, 'who', 'user-name'),
}

/** `user=alice`, `User:alice`, `principal is alice`, `authenticationID=alice`, `os.user=alice`. */
export const namedUser: Detector = {
  pattern:
    /\b(?:user(?:\.?name)?|usr|principal|authenticationID|authorizationID|owner|login|super)["']?(?:\s*[=:]\s*|\s+is\s+)(?:"(?<quoted>[^"\n]*)"|'(?<single>[^'\n]*)'|(?<bare>[^\s"',;}\])]+))/dgi,
  pieces: (match) =>
    ['quoted', 'single', 'bare'].flatMap((group) =>
      groupPiece(
        match,
        group,
        /^(?:0x[0-9a-f]+|-?\d+|null|none|anonymous|unknown|true|false)?$/i.test(match.groups?.[group] ?? '')
          ? null
          : 'user-name',
      ),
    ),
}

/** `CN=alice, OU=ops, O=Example, C=DE` */
export const distinguishedName: Detector = {
  pattern:
    /\b(?<who>(?:CN|OU|O|DC|UID|L|ST|C|EMAILADDRESS)=[^,;"'\n\](){}]+(?:\s*,\s*(?:CN|OU|O|DC|UID|L|ST|C|EMAILADDRESS)=[^,;"'\n\](){}]+)+|CN=[^,;"'\n\](){}]+)/dg,
  pieces: (match) => groupPiece(match, 'who', 'user-name'),
}
