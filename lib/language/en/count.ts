/** Says `one` of one thing and `many` of any other number. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** The same where the number is printed in a way of its own; `text` is the number as it is printed. */
export function counted(n: number, text: string, one: string, many = `${one}s`): string {
  return `${text} ${n === 1 ? one : many}`
}
