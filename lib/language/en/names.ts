/** Words for what the analysis document says by name. */
export const names = {
  certainty: { proven: 'proven', bounded: 'bounded', consistent: 'consistent', assumed: 'assumed' },
  severity: { info: 'info', warning: 'warning', critical: 'critical' },
  step: {
    trigger: 'trigger',
    detector: 'detector',
    action: 'action',
    effect: 'effect',
    recovery: 'recovery',
    residue: 'residue',
  },
  role: {
    looking: 'looking',
    leading: 'leading',
    following: 'following',
    observing: 'observing',
    down: 'not serving',
    unknown: 'unknown',
  },
  phase: { discovery: 'discovery', synchronization: 'synchronization', broadcast: 'broadcast' },
}
