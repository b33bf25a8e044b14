import { actions, keys } from './en/actions.ts'
import { batches } from './en/batches.ts'
import { charts } from './en/charts.ts'
import { checks } from './en/checks.ts'
import { coverage } from './en/coverage.ts'
import { device, kept } from './en/device.ts'
import { evidence } from './en/evidence.ts'
import { fields } from './en/fields.ts'
import { findings } from './en/findings.ts'
import { firstRun } from './en/first-run.ts'
import { intake } from './en/intake.ts'
import { inventory } from './en/inventory.ts'
import { inventoryPage } from './en/inventory-page.ts'
import { inventoryRows } from './en/inventory-rows.ts'
import { kafkaStrip } from './en/kafka-strip.ts'
import { lookup } from './en/lookup.ts'
import { lookupSteps } from './en/lookup-steps.ts'
import { meanings } from './en/meanings.ts'
import { metrics } from './en/metrics.ts'
import { missing } from './en/missing.ts'
import { names } from './en/names.ts'
import { notes } from './en/notes.ts'
import { offsets } from './en/offsets.ts'
import { page } from './en/page.ts'
import { palette } from './en/palette.ts'
import { partition } from './en/partition.ts'
import { postmortem } from './en/postmortem.ts'
import { projector } from './en/projector.ts'
import { records } from './en/records.ts'
import { recurrence } from './en/recurrence.ts'
import { remote } from './en/remote.ts'
import { segmentMap } from './en/segment-map.ts'
import { selection } from './en/selection.ts'
import { share } from './en/share.ts'
import { shared } from './en/shared.ts'
import { timeline } from './en/timeline.ts'
import { timelineItems } from './en/timeline-items.ts'
import { topBar } from './en/top-bar.ts'
import { verdict } from './en/verdict.ts'
import { workbench } from './en/workbench.ts'
import { zxid } from './en/zxid.ts'

export const en = {
  actions,
  batches,
  names,
  charts,
  checks,
  coverage,
  device,
  evidence,
  fields,
  findings,
  firstRun,
  intake,
  inventory,
  inventoryPage,
  inventoryRows,
  kafkaStrip,
  kept,
  keys,
  lookup,
  lookupSteps,
  meanings,
  metrics,
  missing,
  notes,
  offsets,
  page,
  palette,
  partition,
  postmortem,
  projector,
  records,
  recurrence,
  remote,
  segmentMap,
  selection,
  share,
  shared,
  timeline,
  timelineItems,
  topBar,
  verdict,
  workbench,
  zxid,
}
