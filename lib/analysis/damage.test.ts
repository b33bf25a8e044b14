/** Whatever is left of a log, the analysis is whole. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTexts } from '../model/testing.ts'
import { analyse } from './analyse.ts'

const OPTIONS = { zones: new Map<string, string>(), defaultZone: 'Asia/Shanghai', product: '0' }
const article = readFileSync(new URL('../../public/samples/article.txt', import.meta.url), 'utf8')
const from = article.indexOf('2023-09-01 04:02:01,662')
const log = article.slice(from, from + 9_000)

const cuts = Array.from({ length: 24 }, (_, i) => Math.floor((log.length * i) / 24))

test.each(cuts)('cut at %i', async (cut) => {
  const files = await openTexts({ '13.log': log.slice(0, cut), '37.log': log.slice(cut) }, 3)
  expect(analyse(files, OPTIONS).document.schema).toBe('quorumscope/analysis@1')
})

const odd = [
  ['no times', log.replaceAll(/\d{4}-\d\d-\d\d /g, '')],
  ['times that no clock shows', log.replaceAll('2023-09-01', '9999-99-99')],
  ['a clock that runs backwards', log.split('\n').reverse().join('\n')],
  [
    'huge numbers',
    log.replaceAll(/0x[0-9a-f]+/g, '0xffffffffffffffff').replaceAll('316796607', '99999999999999999999'),
  ],
  ['negative server ids', log.replaceAll('n.sid:', 'n.sid:-').replaceAll('n.leader:', 'n.leader:-')],
  ['the same line again and again', `${log.split('\n')[2]}\n`.repeat(300)],
] as const

test.each(odd)('%s', async (_, text) => {
  const { document } = analyse(await openTexts({ '13.log': text, 'copy/13.log': text }, 2), OPTIONS)
  expect(document.files).toHaveLength(2)
  for (const { from, to } of document.roles) expect(to === null || to > from).toBe(true)
})
