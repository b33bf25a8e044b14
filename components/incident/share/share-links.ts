/** Of a reader: the key stands after `#`, which browsers never send. */
export function readerLink(origin: string, id: string, key: string): string {
  return `${origin}/incidents/${id}#k=${key}`
}

/** Of whoever may extend or delete it; it opens nothing. */
export function manageLink(origin: string, id: string, secret: string): string {
  return `${origin}/incidents/${id}#m=${secret}`
}

/** The parts of a view that are no secret: what a bundle says of how it was looked at. */
export function withoutSecrets(link: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(link).filter(([key]) => key !== 'k' && key !== 'm'))
}
