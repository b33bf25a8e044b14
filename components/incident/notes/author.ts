'use client'
import { keptValue } from '@/components/workbench/kept-value'

const author = keptValue('author', '', String, String)

/** Who writes notes on this device; empty until someone gives a name. */
export const useAuthor = author.use
export const setAuthor = author.set
