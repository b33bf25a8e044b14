'use client'
import { Button } from '@/components/ui/button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { Segmented } from '@/components/ui/segmented'
import type { PostmortemTimes } from '@/lib/incident/postmortem/clock'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import { words } from '@/lib/language/words'
import { setEverything, setTimes, showPostmortem } from './postmortem-link'

const { page } = words.postmortem

export interface SettingsPanesProps {
  postmortem: Postmortem
  onZone(): void
}

/** Whose clock is printed; UTC is offered for all, and missing zones are named. */
export function TimesPane({ postmortem, onZone }: SettingsPanesProps) {
  const { document } = postmortem.scope
  const zoneless = document.files.filter(
    ({ kind, from, zone }) => kind === 'zookeeper/server-log' && from && !zone.name,
  )
  const sids = [...new Set(zoneless.flatMap(({ sid }) => sid ?? []))].sort((a, b) => a - b)
  return (
    <Pane aria-labelledby="times" className="flex-none">
      <PaneHeader title={page.times} id="times" />
      <div className="flex flex-col items-start gap-7 px-12 py-9 text-small">
        <Segmented<PostmortemTimes>
          label={page.times}
          value={postmortem.options.times}
          options={(['log', 'utc', 'both'] as const).map((value) => ({ value, label: page.timeModes[value] }))}
          onChange={setTimes}
        />
        {zoneless.length > 0 && (
          <p className="text-ink3">
            {page.needsZone(sids)}{' '}
            <button type="button" onClick={onZone} className="min-h-24 text-accent hover:underline">
              {page.setZone}
            </button>
          </p>
        )}
      </div>
    </Pane>
  )
}

/** One incident, or everything that the files show: asked only where these differ. */
export function AboutPane({ postmortem }: { postmortem: Postmortem }) {
  const { scope, options } = postmortem
  const all = scope.document.findings.length
  if (options.about !== null && scope.findings.length === all) return null
  return (
    <Pane aria-labelledby="about" className="flex-none">
      <PaneHeader title={page.about} id="about" />
      <div className="px-12 py-9">
        <Segmented
          label={page.about}
          value={options.about === null ? 'all' : 'one'}
          options={[
            { value: 'one', label: page.thisIncident },
            { value: 'all', label: page.everything(all) },
          ]}
          onChange={(value) => setEverything(value === 'all')}
        />
      </div>
    </Pane>
  )
}

/** How much of the timeline a review agreed to. */
export function AgreedPane({ postmortem }: { postmortem: Postmortem }) {
  const facts = postmortem.timeline.filter(({ kind }) => kind !== 'note')
  const agreed = facts.filter((item) => item.agreed).length
  return (
    <Pane aria-labelledby="agreed" className="flex-none">
      <PaneHeader
        title={page.agreedTitle}
        id="agreed"
        tools={<span className="mono pr-6">{`${agreed} / ${facts.length}`}</span>}
      />
      <div className="flex flex-col items-start gap-7 px-12 py-8 text-ink2 text-small">
        <p>{page.agreedHelp}</p>
        <Button size="small" onClick={() => showPostmortem('review')}>
          {page.startReview}
        </Button>
      </div>
    </Pane>
  )
}
