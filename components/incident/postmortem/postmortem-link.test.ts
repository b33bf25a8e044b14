import { expect, test } from 'vitest'
import { postmortemView } from './postmortem-link'

const plain = { mode: 'preview', times: 'log', without: [], everything: false, redacts: true }

test.each([
  [{}, plain],
  [{ pm: 'preview' }, plain],
  [
    { pm: 'review', pmt: 'both' },
    { ...plain, mode: 'review', times: 'both' },
  ],
  [
    { pm: 'markdown', pmw: 'files.rule-outs', pma: 'all' },
    { ...plain, mode: 'markdown', without: ['files', 'rule-outs'], everything: true },
  ],
  [{ pmn: 'written' }, { ...plain, redacts: false }],
  [{ pm: 'poem', pmt: 'mars', pmw: '..', pma: '1', pmn: '' }, plain],
])('%j', (link, view) => expect(postmortemView(link)).toEqual(view))
