/** What only a room sees: projector mode. */
export const projector = {
  title: 'Projector',
  story: 'Story',
  ofSteps: (step: number, of: number) => `${step} of ${of}`,
  previous: 'Previous step',
  next: 'Next step',
  toStep: (step: number, text: string) => `Step ${step}: ${text}`,
  sinceStep: (delta: string) => `${delta} after the step before`,
}
