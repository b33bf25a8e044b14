import { expect, test } from 'vitest'
import { leftoverPlace } from './leftover-place.ts'

const files = [{ path: '1/zookeeper.log' }, { path: '2/zookeeper.log' }]
const bundle = {
  cited: [{ evidence: '3f9a1c2e:0-10:1' }],
  snapshot: { files, document: { files, findings: [{ title: 'The leader changed' }] } },
} as never

test.each([
  [['title'], 'the title'],
  [['annotations', 'notes', 1, 'text'], 'note 2'],
  [['annotations', 'sections', 'lessons'], 'a section of the postmortem'],
  [['cited', 0, 'line', 'message'], 'the cited place 3f9a1c2e:0-10:1'],
  [['snapshot', 'document', 'files', 1, 'path'], 'what is said of the file 2/zookeeper.log'],
  [['snapshot', 'files', 0, 'title'], 'what is said of the file 1/zookeeper.log'],
  [['snapshot', 'document', 'findings', 0, 'title'], 'the finding “The leader changed”'],
  [['series', 0, 'series', 'id'], 'what was read from the files'],
])('%j is %s', (path, place) => expect(leftoverPlace({ path }, bundle)).toBe(place))
