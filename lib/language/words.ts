import { en } from './en.ts'

type Words = typeof en

export const words: Words = en
