/** Levels in rising order; columns hold the place in this list. */
export const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] as const

export const INFO = LEVELS.indexOf('INFO')
/** From here on a message that no pattern knows is worth showing. */
export const WARN = LEVELS.indexOf('WARN')
