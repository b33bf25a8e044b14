import { expect, test } from 'vitest'
import { foldedScale } from '@/lib/timeline/time-scale'
import { ticksOf, zoneScaleText } from './ticks'

const at = (text: string) => Date.parse(`2023-09-01T${text}Z`)
const linear = (from: string, to: string) =>
  foldedScale({ range: { from: at(from), to: at(to) }, instants: [], coverage: [], width: 600, fold: false })

const cases = [
  {
    title: 'milliseconds',
    scale: linear('04:02:01.950', '04:02:02.260'),
    texts: ['02:01.950', '02.000', '.050', '.100', '.150', '.200'],
  },
  { title: 'tenths', scale: linear('04:02:01.150', '04:02:02.350'), texts: ['02:01.2', '.3', '.4', '.5'] },
  {
    title: 'seconds over a minute',
    scale: linear('04:01:50', '04:02:10'),
    texts: ['04:01:50', '54', '56', '58', '02:00', '02'],
  },
  { title: 'hours', scale: linear('01:10:00', '23:10:00'), texts: ['02:00', '04:00', '06:00', '08:00'] },
]
test.each(cases)('$title', ({ scale, texts }) => {
  const labels = ticksOf(scale, 600, { t0: null, keepClear: null }).filter((tick) => tick.text !== '')
  expect(labels.slice(0, texts.length).map((tick) => tick.text)).toEqual(texts)
})

test('distances from T0 are round', () => {
  const ticks = ticksOf(linear('04:02:01.000', '04:02:04.000'), 600, { t0: at('04:02:01.248'), keepClear: null })
  expect(ticks.map((tick) => tick.text).filter(Boolean)).toContain('+500 ms')
})

test('labels stay clear of the flag', () => {
  const ticks = ticksOf(linear('04:01:50', '04:02:10'), 600, { t0: null, keepClear: { from: 0, to: 100 } })
  expect(ticks[0]!.text).toBe('')
  expect(ticks.find((tick) => tick.text !== '')!.text).toBe('04:01:56')
})

test('a zone states its scale', () => {
  expect(zoneScaleText(linear('04:01:50', '04:02:10').pieces[0]!, 600)).toBe('1 px = 33 ms')
})
