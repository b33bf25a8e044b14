'use client'
import { useState } from 'react'
import { Prose } from '@/components/ui/prose'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { firstSentence } from '@/components/workbench/sentences'
import { useKeys } from '@/components/workbench/use-keys'
import { formatCount } from '@/lib/words/size'
import type { View, ViewProps } from '../view'
import { CausalChain } from './causal-chain'
import { FetchNext } from './fetch-next'
import { FigureRow } from './figure-row'
import { FindingList } from './finding-list'
import { FindingsTwin } from './findings-twin'
import { ruleOutsOf } from './rule-out-order'
import { RuleOuts } from './rule-outs'

const KEYS = [{ group: 'Story', keys: ['E'], does: 'show what was ruled out', action: 'unfold' }] as const

/** What happened, how we know, what else it could have been, and what would decide that. */
export const findings: View = {
  id: 'findings',
  title: 'Findings',
  state({ document }) {
    const notices = document.findings.filter((finding) => finding.severity === 'info').length
    const incidents = formatCount(document.incidents.length, 'incident')
    return notices > 0 ? `${incidents}, ${formatCount(notices, 'notice')}` : incidents
  },
  offers: ({ document }) => document.findings.length > 0 || document.ruleOuts.length > 0,
  nothing: 'nothing out of order',
  hasTwin: true,
  keys: KEYS,
  Component: Findings,
}

function Findings(props: ViewProps) {
  const { snapshot, finding, twin, focused, maximised } = props
  const [unfolded, setUnfolded] = useState(false)
  useKeys(KEYS, { unfold: () => focused && setUnfolded(!unfolded) })
  if (twin) return <FindingsTwin {...props} />
  const { document } = snapshot
  const impact = finding?.impact || finding?.summary || ''
  const lead = firstSentence(impact)
  return (
    <div className="flex h-full flex-col">
      <ScrollRegion aria-label="Story" className="flex-1">
        {document.findings.length > 1 && <FindingList {...props} />}
        {!finding && (
          <>
            <p className="border-line border-b px-12 py-7 text-ink2 text-small">
              <b className="text-ink">Nothing is out of order in what these files cover.</b> Below is what that was
              asked about, and where no file could answer.
            </p>
            <RuleOuts
              {...{ finding, unfolded, onUnfold: setUnfolded }}
              ruleOuts={ruleOutsOf(document, null)}
              onSelect={props.onSelect}
            />
          </>
        )}
        {finding && (
          <>
            <div className="border-line border-b px-12 py-7 text-ink2 text-small">
              <p>
                <b className="text-ink">
                  <Prose text={lead} />
                </b>
                <Prose text={impact.slice(lead.length)} />
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
              unfolded={unfolded}
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
