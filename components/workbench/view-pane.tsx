'use client'
import { ChartBoundary } from '@/components/charts/chart-boundary'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Pane, PaneHeader, PaneStrip } from '@/components/ui/pane'
import type { View, ViewProps } from '@/components/views/view'
import { words } from '@/lib/language/words'
import { useShownKey } from './shown-keys'

export interface ViewPaneProps {
  view: View
  /** What the view is given; `twin`, `focused` and `maximised` are those of this pane. */
  given: ViewProps
  hidden?: boolean
  /** As in `PaneGrid`. */
  filled: boolean
  /** There is only room for its line. */
  folded?: boolean
  /** As a room sees it: a strip without a header. */
  caption?: boolean
  onFocus(): void
  onTwin(): void
  onMaximise(): void
}

/** A view in its frame: name, one-line state, tools; or a line that says what is not there. */
export function ViewPane({ view, given, hidden, filled, folded, caption, onFocus, onTwin, onMaximise }: ViewPaneProps) {
  const { panes } = words.workbench
  const { snapshot, focused, maximised, twin } = given
  const title = `pane-${view.id}`
  const offers = view.offers(snapshot)
  const keys = {
    twin: useShownKey('twin'),
    maximise: bothOf(useShownKey(`go-${view.id}`), useShownKey('maximise')),
    restore: useShownKey('restore'),
  }
  return (
    <Pane
      id={view.id}
      data-pane={view.id}
      aria-labelledby={title}
      hidden={hidden}
      tabIndex={-1}
      onFocus={onFocus}
      className={classNames('outline-none', focused && 'border-accent/60', maximised && 'h-full', hidden && 'hidden')}
    >
      {caption && offers && view.Caption ? (
        <>
          <h2 id={title} className="sr-only">
            {view.title}
          </h2>
          <view.Caption {...given} />
        </>
      ) : offers && !folded ? (
        <>
          <PaneHeader
            id={title}
            title={view.title}
            state={view.state(snapshot)}
            tools={
              <>
                {view.Tools && <view.Tools {...given} />}
                {view.hasTwin && (
                  <IconButton
                    icon="table"
                    label={panes.asTable(view.title)}
                    keys={keys.twin}
                    aria-pressed={twin}
                    onClick={onTwin}
                  />
                )}
                <IconButton
                  icon={maximised ? 'restore' : 'maximise'}
                  label={maximised ? panes.restore(view.title) : panes.maximise(view.title)}
                  keys={maximised ? keys.restore : keys.maximise}
                  onClick={onMaximise}
                />
              </>
            }
          />
          <div data-slot="pane-body" className="relative min-h-0 flex-1 overflow-hidden">
            {filled && (
              <ChartBoundary key={String(twin)}>
                <view.Component {...given} />
              </ChartBoundary>
            )}
          </div>
        </>
      ) : (
        <PaneStrip
          title={view.title}
          id={title}
          tools={
            offers && (
              <IconButton
                icon="maximise"
                label={panes.maximise(view.title)}
                keys={keys.maximise}
                onClick={onMaximise}
              />
            )
          }
        >
          {offers ? view.state(snapshot) : view.nothing}
        </PaneStrip>
      )}
    </Pane>
  )
}

/** `1, then M`: one leads to the pane, the other does it there. */
function bothOf(first: string, second: string): string {
  return first === '' || second === '' ? '' : words.keys.inTurn(first, second)
}
