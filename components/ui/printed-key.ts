/** As keyboards print what `KeyboardEvent.key` calls otherwise. */
const PRINTED: Readonly<Record<string, string>> = {
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' },
}

/** `Shift ArrowLeft` as `Shift ←`. */
export function printedKey(key: string): string {
  return key.replace(/Arrow\w+|Escape/g, (each) => PRINTED[each] ?? each)
}
