'use client'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { KeptNotice } from '@/components/incident/kept-notice'
import { GoneNotice } from '@/components/incident/share/gone-notice'
import { useIncident } from '@/components/incident/use-incident'
import { views } from '@/components/views/registry'
import type { ViewProps } from '@/components/views/view'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { incidentOf } from '@/lib/timeline/finding-order'
import { startShareWorkerAhead } from '@/lib/workers/spare-share-worker'
import { WORKBENCH_ACTIONS } from './actions/registry'
import { goStep } from './actions/story-actions'
import type { PanelId, WorkbenchContext } from './actions/workbench-context'
import { NotLoaded } from './not-loaded'
import { PaneGrid } from './pane-grid'
import { PANELS } from './panels'
import { placed } from './places'
import { useProjector } from './projector/projector'
import { useStoryKeys } from './projector/use-story-keys'
import { ReadingLine } from './reading-line'
import { ShownKeys } from './shown-keys'
import { SkipLinks } from './skip-links'
import { StatusBar } from './status-bar'
import { TimeBar } from './time-bar'
import { Trouble } from './trouble'
import { useActionKeys } from './use-action-keys'
import { useGutter } from './use-gutter'
import { useOneEnsemble } from './use-one-ensemble'
import { useSize } from './use-size'
import { useTitle } from './use-title'
import { useWorkbench } from './use-workbench'
import { VerdictBar } from './verdict-bar'
import { selectEvidence, selectStep, showFinding, showRange, showUnparsed } from './workbench-actions'
import { WorkbenchBar } from './workbench-bar'

const PLACED = placed(views)

export interface WorkbenchProps {
  snapshot: Snapshot
  engine: EngineClient
  onInventory(): void
  onPaste(text: string): void
  /** What is said of an incident that somebody shared; it is not shared again from here. */
  shared?: ReactNode
}

/** The incident on one page: verdict, time, panes. */
export function Workbench({ snapshot: all, engine, onInventory, onPaste, shared }: WorkbenchProps) {
  const [ensemble, snapshot] = useOneEnsemble(all)
  const [centre, { width }] = useSize<HTMLDivElement>()
  const gutter = useGutter()
  const state = useWorkbench(snapshot, engine, Math.max(1, width - gutter))
  const [focused, setFocused] = useState('findings')
  // The answer is drawn first, the panes right after it; while files are read there is no time without news in which to do that.
  const filled = useDeferredValue(true, snapshot.reading.state === 'reading')
  const [panel, setPanel] = useState<PanelId | null>(null)
  const incident = useIncident()
  const { document } = snapshot
  const hasPage = hasWholePage(state.panes.maximised, snapshot)
  useEffect(() => {
    if (snapshot.reading.state === 'idle') startShareWorkerAhead()
  }, [snapshot.reading.state])
  useTitle(incident.annotations.title || state.finding?.title)
  const context: WorkbenchContext = {
    ...{ snapshot, engine, state, incident, focused, placed: PLACED, isShared: shared !== undefined },
    open: setPanel,
    inventory: onInventory,
    paste: onPaste,
  }
  const actions = useActionKeys(WORKBENCH_ACTIONS, context)
  const Panel = panel && PANELS[panel]
  useStoryKeys(useProjector(), (by) => goStep(context, by))

  const given: Omit<ViewProps, 'twin' | 'focused' | 'maximised'> = {
    ...{ snapshot, engine, selection: state.selection, finding: state.finding, step: state.step },
    ...{ scale: state.scale, mode: state.mode, t0: state.t0 },
    onSelect: selectEvidence,
    onRange: showRange,
    onFinding: showFinding,
    onStep: (step) => state.finding && selectStep(state.finding, step),
  }
  return (
    <ShownKeys actions={actions}>
      <div className="grid h-dvh min-h-0 grid-rows-[--spacing(46)_auto_auto_auto_auto_minmax(0,1fr)_--spacing(26)] bg-bg max-narrow:h-auto">
        <SkipLinks />
        <WorkbenchBar {...{ context, all, ensemble, panel }} />
        <ReadingLine reading={snapshot.reading} />
        {hasPage ? (
          <>
            <div />
            <div />
          </>
        ) : (
          <>
            <VerdictBar
              document={document}
              incident={incidentOf(document, state.finding)}
              finding={state.finding}
              reading={snapshot.reading.state === 'reading'}
            />
            <TimeBar document={document} state={state} />
          </>
        )}
        <div>
          <Trouble text={snapshot.trouble} />
          {shared}
          <KeptNotice snapshot={snapshot} />
          <GoneNotice incident={incident.id} />
          <NotLoaded {...{ snapshot, engine }} evidence={state.selection.evidence} />
        </div>
        <PaneGrid {...{ placed: PLACED, given, state, focused, filled, centre }} onFocus={setFocused} />
        <StatusBar
          snapshot={snapshot}
          cursor={state.selection.time}
          onUnparsed={showUnparsed}
          onKeys={() => setPanel('keys')}
        />
        {Panel && <Panel {...{ context, actions }} onClose={() => setPanel((now) => (now === panel ? null : now))} />}
      </div>
    </ShownKeys>
  )
}

/** A view with a page of its own takes the place of verdict and time bar. */
function hasWholePage(maximised: string | null, snapshot: Snapshot): boolean {
  const view = PLACED.find((each) => each.view.id === maximised)?.view
  return view?.Full !== undefined && view.offers(snapshot)
}
