import { expect, test } from 'vitest'
import { bracketText } from './bracket-text'

const window = { kind: 'no-leader' as const, texts: ['no leader serves: 5.4 s', 'no leader: 5.4 s', '5.4 s'] }
const room = { left: 0, size: 10.5 }

test.each([
  { title: 'to the end of the drawing', until: 113, right: 600, told: 'start no leader serves: 5.4 s' },
  { title: 'to the next bracket', until: 113, right: 240, told: 'start no leader: 5.4 s' },
  { title: 'to one that is near', until: 113, right: 180, told: 'start 5.4 s' },
  { title: 'to one that is beside it', until: 113, right: 120, told: null },
  { title: 'within', until: 300, right: 310, told: 'middle no leader serves: 5.4 s' },
])('text that has room $title', ({ until, right, told }) => {
  const found = bracketText(window, { ...room, from: 100, until, right })
  expect(found && `${found.anchor} ${found.text}`).toBe(told)
})
