import { words } from '../../../language/words.ts'
import { formatDuration } from '../../../words/duration.ts'
import type { Evidence } from '../../../words/evidence.ts'
import type { Text } from '../block.ts'
import type { Duration } from '../durations.ts'
import type { Postmortem } from '../postmortem.ts'
import { type SectionKind, tableOr } from './section.ts'

const { durations } = words.postmortem

/** How long each part took, between which two lines; or that its end is in no file. */
export const durationsSection: SectionKind = {
  id: 'durations',
  count: (postmortem) => postmortem.durations.length,
  blocks: (postmortem) =>
    tableOr(
      durations.empty,
      durations.head,
      postmortem.durations.map((each) => ({
        cells: [[durationName(each)], lengthOf(each), placeOf(each.begins, postmortem), endOf(each, postmortem)],
        ...(each.ms === null ? { tone: 'open' as const } : {}),
      })),
    ),
}

function durationName({ kind, sids }: Duration): string {
  return durations.of(durations.kinds[kind], sids)
}

function lengthOf({ ms, most, twoClocks, of }: Duration): Text {
  if (ms === null) return ['?']
  const length = most === null ? formatDuration(ms) : durations.between(formatDuration(ms), formatDuration(most))
  if (twoClocks) return [{ kind: 'two-clocks', text: length }, ` (${durations.twoClocks})`]
  return [of > 1 ? `${length} (${durations.longestOf(of)})` : length]
}

function endOf({ ms, ends }: Duration, postmortem: Postmortem): Text {
  return ms === null ? [durations.noEnd] : placeOf(ends, postmortem)
}

function placeOf(evidence: Evidence | null, { places }: Postmortem): Text {
  return evidence === null ? [''] : [places.piece(evidence)]
}
