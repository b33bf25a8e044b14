'use client'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Segmented } from '@/components/ui/segmented'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { LeftOut } from '@/lib/incident/redaction/redaction-kind'
import { words } from '@/lib/language/words'
import { CitedTicks } from './cited-ticks'
import { KindRow } from './kind-row'
import { ScanBox } from './scan-box'
import type { ShareSession, ShareState } from './share-session'

export interface ReaderSeesProps {
  session: ShareSession
  state: ShareState
  mineOnly: number
  view: 'mine' | 'readers'
  onView(view: 'mine' | 'readers'): void
}

/** Each kind of value with what it becomes, what is left out, and what the second scan found. */
export function ReaderSees({ session, state, mineOnly, view, onView }: ReaderSeesProps) {
  const { prepared, preparing } = state
  const { share } = words
  return (
    <ScrollRegion
      aria-label={share.readerSees}
      aria-busy={preparing}
      className="min-h-0 overflow-y-auto py-14 pr-16 pl-20 max-narrow:overflow-visible"
    >
      <div className="flex items-center justify-between pb-6">
        <h3 className="font-semibold text-ink2 text-small">{share.readerSees}</h3>
        <Segmented
          label={share.view}
          small
          value={view}
          options={[
            { value: 'mine', label: share.mine, title: share.mineTitle },
            { value: 'readers', label: share.readers, title: share.readersTitle },
          ]}
          onChange={onView}
        />
      </div>
      {prepared === null ? (
        <p role="status" className="py-12 text-ink2">
          {progressText(state)}
        </p>
      ) : (
        <>
          <Table className="table-fixed [&_td]:h-31 [&_td]:align-middle">
            <thead>
              <tr>
                <HeadCell className="w-136 pl-0">{share.columns.kind}</HeadCell>
                <HeadCell className="w-52 text-right">{share.columns.found}</HeadCell>
                <HeadCell>{share.columns.here}</HeadCell>
                <HeadCell className="w-28">
                  <span className="sr-only">{'→'}</span>
                </HeadCell>
                <HeadCell>{share.columns.readers}</HeadCell>
                <HeadCell className="w-68">
                  <span className="sr-only">{share.keep}</span>
                </HeadCell>
              </tr>
            </thead>
            <tbody>
              {prepared.redaction.kinds.map((kind) => (
                <KindRow key={kind.kind} kind={kind} session={session} />
              ))}
              <LeftOutRows leftOut={prepared.redaction.leftOut} />
              <tr>
                <Cell className="border-b-0 pl-0">{share.keptAsWritten}</Cell>
                <Cell className="border-b-0" />
                <Cell colSpan={4} className="whitespace-normal border-b-0 py-6 text-ink2">
                  {share.keptList}
                </Cell>
              </tr>
            </tbody>
          </Table>
          <CitedTicks {...{ session, state, mineOnly }} bundle={prepared.bundle} />
          <ScanBox {...{ session, prepared, preparing }} />
        </>
      )}
    </ScrollRegion>
  )
}

function LeftOutRows({ leftOut }: { leftOut: LeftOut }) {
  const { share } = words
  const rows = [
    { name: share.records, count: leftOut.recordPlaces, here: share.recordsHere(leftOut.recordPlaces) },
    { name: share.otherLines, count: leftOut.otherLines, here: '' },
  ]
  return rows
    .filter(({ count }) => count > 0)
    .map(({ name, count, here }) => (
      <tr key={name}>
        <Cell className="pl-0">{name}</Cell>
        <Cell data-number>{count}</Cell>
        <Cell className="text-ink2">{here}</Cell>
        <Cell aria-hidden="true" className="text-ink3">
          {'→'}
        </Cell>
        <Cell className="text-ink2">{share.leftOut}</Cell>
        <Cell />
      </tr>
    ))
}

function progressText({ step }: ShareState): string {
  if (step.kind === 'checksums') return words.share.checking(step.done, step.of)
  if (step.kind === 'failed') return words.share.collectFailed(step.reason)
  return step.kind === 'collecting' ? words.share.collecting : words.share.redacting
}
