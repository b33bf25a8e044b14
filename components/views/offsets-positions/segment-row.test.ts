import { expect, test } from 'vitest'
import { batchOf, indexEntryOf, timeEntryOf } from './segment-row'

// Columns of a control batch with a delete horizon, as the engine gives them.
const decoded = {
  ...{
    start: 196,
    baseOffset: 4,
    lastOffset: 4,
    count: 1,
    size: 78,
    magic: 2,
    attributes: 0x70,
    codec: 'none',
    leaderEpoch: 4,
  },
  ...{
    producerId: '4000',
    producerEpoch: 2,
    baseSequence: -1,
    baseTimestamp: 1700000000020,
    maxTimestamp: 1700000000020,
    crc: 1,
    crcOk: 1,
  },
}

test('a decoded batch stands at its bytes', () => {
  expect(batchOf(decoded, 'f')).toMatchObject({
    position: 196,
    timestampType: 'CreateTime',
    producer: '4000 / 2 / -1',
    flags: 'T C H',
    crcState: 'ok',
    evidence: { file: 'f', start: 196, end: 274, line: 0 },
  })
})

test('a printed batch stands at its line, and its CRC is the tool’s word', () => {
  const printed = {
    ...decoded,
    ...{
      dump: 1,
      position: 196,
      start: 798,
      end: 1123,
      line: 15,
      timestampType: 'LogAppendTime',
      transactional: 0,
      control: 0,
      deleteHorizon: Number.NaN,
      isValid: 1,
    },
  }
  expect(batchOf(printed, 'f')).toMatchObject({
    position: 196,
    timestampType: 'LogAppendTime',
    flags: '',
    crcState: 'valid, the tool’s word',
    evidence: { start: 798, end: 1123, line: 15 },
  })
})

test.each([0, 1, 2])('a stored CRC that was compared with result %i', (crcOk) => {
  expect(batchOf({ ...decoded, crcOk }, 'f').damaged).toBe(crcOk === 0)
})

test('a batch without a timestamp has none', () => {
  expect(batchOf({ ...decoded, maxTimestamp: -1 }, 'f').maxTime).toBeNull()
})

test('entries end where the next one starts, printed ones where their line does', () => {
  expect(indexEntryOf({ offset: 5, position: 9, start: 16 }, 'f').evidence).toEqual({
    file: 'f',
    start: 16,
    end: 24,
    line: 0,
  })
  expect(timeEntryOf({ time: 1, offset: 5, start: 12 }, 'f').evidence.end).toBe(24)
  expect(timeEntryOf({ time: 1, offset: 5, start: 40, end: 77, line: 3 }, 'f').evidence).toEqual({
    file: 'f',
    start: 40,
    end: 77,
    line: 3,
  })
})
