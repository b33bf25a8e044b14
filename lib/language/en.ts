import { page } from './en/page.ts'

export const en = { page }
