import { device, kept } from './en/device.ts'
import { page } from './en/page.ts'
import { postmortem } from './en/postmortem.ts'

export const en = { device, kept, page, postmortem }
