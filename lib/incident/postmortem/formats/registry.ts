import { csv } from './csv.ts'
import { figureFiles } from './figure-files.ts'
import type { PostmortemFormat } from './format.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'

export const POSTMORTEM_FORMATS: readonly PostmortemFormat[] = [markdown, html, csv, json, figureFiles]
