/** What keys do, for the `?` list and for the test that no pane takes a global one. */
export interface KeyHelp {
  /** Any one of them: `J`, `Shift T`, `G I` for one after the other. */
  readonly keys: readonly string[]
  readonly does: string
}

export interface GlobalKey extends KeyHelp {
  readonly group: 'Panes' | 'Story' | 'Time' | 'Page'
  readonly action: string
}

/** Single keys work while no field has the focus. */
export const WORKBENCH_KEYS = [
  { group: 'Panes', keys: ['1', '2', '3', '4', '5', '6', '7', '8'], does: 'focus a pane', action: 'focusPane' },
  { group: 'Panes', keys: ['Q'], does: 'next pane', action: 'nextPane' },
  { group: 'Panes', keys: ['Shift Q'], does: 'previous pane', action: 'previousPane' },
  { group: 'Panes', keys: ['M'], does: 'maximise or restore the pane', action: 'maximise' },
  { group: 'Panes', keys: ['Escape'], does: 'restore, close', action: 'escape' },
  { group: 'Panes', keys: ['T'], does: 'the pane as a table', action: 'twin' },
  { group: 'Panes', keys: ['G I'], does: 'go to Inventory', action: 'goInventory' },
  {
    group: 'Panes',
    keys: ['G F', 'G E', 'G Z', 'G O', 'G C', 'G L'],
    does: 'go to Findings, Election, Zxid, Offsets, Coverage, Lines',
    action: 'goPane',
  },
  { group: 'Story', keys: ['J'], does: 'next step of the chain', action: 'nextStep' },
  { group: 'Story', keys: ['K'], does: 'previous step of the chain', action: 'previousStep' },
  { group: 'Story', keys: ['Shift J'], does: 'next finding', action: 'nextFinding' },
  { group: 'Story', keys: ['Shift K'], does: 'previous finding', action: 'previousFinding' },
  { group: 'Story', keys: ['G R'], does: 'what came back over weeks', action: 'recurrence' },
  { group: 'Story', keys: [']'], does: 'next role change', action: 'nextRole' },
  { group: 'Story', keys: ['['], does: 'previous role change', action: 'previousRole' },
  { group: 'Story', keys: ['Backspace'], does: 'previous selection', action: 'back' },
  { group: 'Story', keys: ['Y'], does: 'copy the selection as text', action: 'copyText' },
  { group: 'Story', keys: ['Shift Y'], does: 'copy a link to this', action: 'copyLink' },
  { group: 'Time', keys: ['+', '='], does: 'zoom in at the crosshair', action: 'zoomIn' },
  { group: 'Time', keys: ['-'], does: 'zoom out', action: 'zoomOut' },
  { group: 'Time', keys: ['H'], does: 'a tenth earlier', action: 'earlier' },
  { group: 'Time', keys: ['L'], does: 'a tenth later', action: 'later' },
  { group: 'Time', keys: ['W'], does: 'fit all; again: fit the finding', action: 'fit' },
  { group: 'Time', keys: ['R'], does: 'type a range', action: 'typeRange' },
  { group: 'Time', keys: ['0'], does: 'T0 here', action: 't0' },
  { group: 'Time', keys: ['F'], does: 'fold gaps', action: 'fold' },
  { group: 'Time', keys: ['O'], does: 'how far clocks can be apart', action: 'clocks' },
  { group: 'Time', keys: ['Z'], does: 'log time or T±', action: 'mode' },
  { group: 'Page', keys: ['Ctrl F'], does: 'filter lines', action: 'filter' },
  { group: 'Page', keys: ['/'], does: 'look up an offset or a time', action: 'lookup' },
  { group: 'Page', keys: ['Ctrl V'], does: 'paste evidence', action: 'paste' },
  { group: 'Page', keys: ['Shift T'], does: 'theme', action: 'theme' },
  { group: 'Page', keys: ['?'], does: 'these keys', action: 'help' },
] as const satisfies readonly GlobalKey[]

export const FIRST_RUN_KEYS = [
  { group: 'Page', keys: ['S'], does: 'open the sample', action: 'sample' },
  { group: 'Page', keys: ['Ctrl V'], does: 'paste evidence', action: 'paste' },
  { group: 'Page', keys: ['Shift T'], does: 'theme', action: 'theme' },
  { group: 'Page', keys: ['?'], does: 'these keys', action: 'help' },
] as const satisfies readonly GlobalKey[]

export const INVENTORY_KEYS = [
  { group: 'Page', keys: ['Enter'], does: 'open the workbench with what is ready', action: 'open' },
  { group: 'Page', keys: ['Escape'], does: 'stop reading', action: 'stop' },
  { group: 'Page', keys: ['Ctrl V'], does: 'paste evidence', action: 'paste' },
  { group: 'Page', keys: ['Shift T'], does: 'theme', action: 'theme' },
  { group: 'Page', keys: ['?'], does: 'these keys', action: 'help' },
] as const satisfies readonly GlobalKey[]

/** How a key is written in the maps: letters upper case, `Shift` and `Ctrl` in front; other characters as typed. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  if (event.altKey) return ''
  const letter = /^\p{L}$/u.test(event.key)
  const key = letter ? event.key.toUpperCase() : event.key
  const shift = event.shiftKey && (letter || event.key.length > 1) ? 'Shift ' : ''
  return (event.ctrlKey || event.metaKey ? 'Ctrl ' : '') + shift + key
}
