import { device, kept } from './en/device.ts'
import { page } from './en/page.ts'

export const en = { device, kept, page }
