/** The plot or the rows of a pane take its keys; a pane without any takes the focus itself. */
export function focusPane(id: string | undefined): void {
  const pane = id === undefined ? null : document.getElementById(id)
  const target = pane?.querySelector<HTMLElement>('[role=application], [role=grid]') ?? pane
  target?.focus()
}

/** The field of a pane that an action leads to: it carries `data-command`. False where the pane has none now. */
export function focusCommand(pane: string, command: string): boolean {
  const field = document.querySelector<HTMLElement>(`#${pane} [data-command="${command}"]`)
  field?.focus()
  return field !== null
}

/** What an action does by a button or a field that is there for it anyway: it carries `data-command`. */
export function pressCommand(command: string): void {
  document.querySelector<HTMLElement>(`[data-command="${command}"]`)?.click()
}
