/** Colour and dashes of a line: either alone tells eight lines apart. */
export interface LineStyle {
  readonly colour: string
  readonly dash: string
}

const STYLES: readonly LineStyle[] = [
  { colour: 'light-dark(#0b7a75, #7fd6cf)', dash: '2 3' },
  { colour: 'light-dark(#7a3fc4, #c9a6ff)', dash: '6 3' },
  { colour: 'light-dark(#756500, #e6dc86)', dash: '' },
  { colour: 'light-dark(#b3246b, #ff9ec4)', dash: '8 3 2 3' },
  { colour: 'light-dark(#1f5fbf, #9cc4ff)', dash: '1 4' },
  { colour: 'light-dark(#3f7a12, #b7e38a)', dash: '12 3' },
  { colour: 'light-dark(#a84a12, #ffb38a)', dash: '4 2 1 2 1 2' },
  { colour: 'light-dark(#4a5364, #d5d9e2)', dash: '3 6' },
]

/** The style of each key, by its place in the list: the same list gives the same styles in every chart. */
export function lineStyles(keys: readonly string[]): ReadonlyMap<string, LineStyle> {
  return new Map(keys.map((key, place) => [key, STYLES[place % STYLES.length]!]))
}
