'use client'
import { useMemo, useState } from 'react'
import { Prose } from '@/components/ui/prose'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { sentencesOf } from '@/components/workbench/sentences'
import { useKeys } from '@/components/workbench/use-keys'
import type { Finding } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { parseTime, withoutHour } from '@/lib/words/time'
import type { View, ViewProps } from '../view'
import { Caption } from './caption'
import { CausalChain } from './causal-chain'
import { FetchNext } from './fetch-next'
import { FigureRow } from './figure-row'
import { FindingList } from './finding-list'
import { FindingsTools, recurrences, useFindingsTab } from './findings-tools'
import { FindingsTwin } from './findings-twin'
import { placeNames } from './place-name'
import { RecurrenceTable, RecurrenceView } from './recurrence-view'
import { ruleOutsOf } from './rule-out-order'
import { RuleOuts } from './rule-outs'

const KEYS = [{ keys: ['E'], does: words.findings.keys.unfold, action: 'unfold' }] as const

/** What happened, how we know, what else it could have been, and what would decide that. */
export const findings: View = {
  id: 'findings',
  title: words.findings.title,
  state({ document }) {
    const notices = document.findings.filter((finding) => finding.severity === 'info').length
    const others = document.findings.length - notices
    // beside Story and Recurrence there is room for the number
    if (recurrences(document).length > 0) return groupDigits(document.incidents.length)
    const noticesText = notices > 0 ? words.findings.notices(notices, groupDigits(notices)) : ''
    const incidents = document.incidents.length
    return incidents === 0 && others > 0
      ? words.findings.findings(others, groupDigits(others), noticesText)
      : words.findings.incidents(incidents, groupDigits(incidents), noticesText)
  },
  offers: ({ document }) => document.files.some((file) => file.kind !== null),
  nothing: words.findings.nothing,
  hasTwin: true,
  keys: KEYS,
  Tools: FindingsTools,
  Component: Findings,
  Caption,
}

function Findings(props: ViewProps) {
  const { snapshot, finding, twin, focused, maximised } = props
  const [unfolded, setUnfolded] = useState(false)
  const [tab] = useFindingsTab()
  useKeys(KEYS, { unfold: () => focused && setUnfolded(!unfolded) })
  const { document } = snapshot
  const placeName = useMemo(() => placeNames(document, finding), [document, finding])
  const again = recurrences(document)
  if (tab === 'recurrence' && again.length > 0) {
    const Shown = twin ? RecurrenceTable : RecurrenceView
    return <Shown {...props} recurrences={again} />
  }
  if (twin) return <FindingsTwin {...props} />
  const impact = finding?.impact || finding?.summary || ''
  const { lead, rest } = leadOf(impact, finding, maximised)
  return (
    <div className="flex h-full flex-col">
      <ScrollRegion aria-label={words.findings.story} className="flex-1">
        {document.findings.length > 1 && <FindingList {...props} />}
        {!finding && (
          <>
            <p className="border-line border-b px-12 py-7 text-ink2 text-small">
              <b className="text-ink">
                {snapshot.reading.state === 'reading' ? words.findings.calmSoFar : words.findings.calm}
              </b>
              {document.ruleOuts.length > 0 && ` ${words.findings.asked}`}
            </p>
            <RuleOuts
              {...{ finding, unfolded, placeName, onUnfold: setUnfolded }}
              ruleOuts={ruleOutsOf(document, null)}
              onSelect={props.onSelect}
            />
          </>
        )}
        {finding && (
          <>
            <div className="border-line border-b px-12 py-4 text-ink2 text-small">
              <p>
                <b className="text-ink">
                  <Prose text={lead} />
                </b>
                <Prose text={` ${rest}`} />
              </p>
              {maximised && finding.impact && finding.summary && (
                <p className="mt-3">
                  <Prose text={finding.summary} />
                </p>
              )}
            </div>
            {finding.figures.length > 0 && <FigureRow figures={finding.figures} />}
            <CausalChain {...props} finding={finding} />
            <RuleOuts
              ruleOuts={ruleOutsOf(document, finding)}
              finding={finding}
              {...{ unfolded, placeName }}
              onUnfold={setUnfolded}
              onSelect={props.onSelect}
            />
          </>
        )}
      </ScrollRegion>
      {finding && <FetchNext finding={finding} />}
    </div>
  )
}

/**
 * The verdict bar has the first sentence of the impact: here its first clause leads to the second sentence. Maximised, all of
 * it is there.
 */
function leadOf(impact: string, finding: Finding | null, whole: boolean): { lead: string; rest: string } {
  const [first = '', ...others] = sentencesOf(impact)
  if (whole) return { lead: first, rest: others.join(' ') }
  const clause = first.includes('; ') ? `${first.slice(0, first.indexOf('; '))}.` : first
  const from = parseTime(finding?.from)
  const short = (text: string) => (from === null ? text : withoutHour(text, from))
  return { lead: short(clause), rest: short(others[0] ?? '') }
}
