import { expect, test } from 'vitest'
import { parseAnalyze } from './analyze-options.ts'
import { UsageError } from './usage.ts'

const defaults = { output: 'summary', redact: false, zone: null, failOn: 'never' }

test.each([
  [['a.log'], { ...defaults, paths: ['a.log'] }],
  [['-'], { ...defaults, paths: ['-'] }],
  [['--json', 'a', 'b'], { ...defaults, paths: ['a', 'b'], output: 'json' }],
  [['a', '--markdown'], { ...defaults, paths: ['a'], output: 'markdown' }],
  [['a', '--html'], { ...defaults, paths: ['a'], output: 'html' }],
  [['a', '--html', '--redact'], { ...defaults, paths: ['a'], output: 'html', redact: true }],
  [['a', '--zone', 'Asia/Shanghai'], { ...defaults, paths: ['a'], zone: 'Asia/Shanghai' }],
  [['a', '--zone=-05:30'], { ...defaults, paths: ['a'], zone: '-05:30' }],
  [['a', '--fail-on', 'critical'], { ...defaults, paths: ['a'], failOn: 'critical' }],
])('%j', (args, options) => {
  expect(parseAnalyze(args)).toEqual(options)
})

test.each([
  [[]],
  [['--json']],
  [['a', '--json', '--markdown']],
  [['a', '--html', '--markdown']],
  [['a', '--zone', 'Mars/Base']],
  [['a', '--fail-on', 'info']],
  [['a', '--redact']],
  [['a', '--json', '--redact']],
  [['a', '--loud']],
])('%j is no call', (args) => {
  expect(() => parseAnalyze(args)).toThrow(UsageError)
})
