import { ofEnsemble } from '../model/of-ensemble.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import type { Claim } from './causes/claim.ts'
import { clientDiagnosis, withClientsView } from './client-findings.ts'
import { type ClientOutage, clientOutagesIn } from './client-outages.ts'
import type { AnalysisDocument, Finding, Incident, RuleOut, Severity } from './document.ts'
import { type EnsembleView, viewOf } from './ensemble-view.ts'
import { FactSet } from './fact-set.ts'
import { type DetectedFact, detectAll } from './facts/registry.ts'
import { distinct, findingOf } from './finding.ts'
import { hypotheses } from './hypotheses/registry.ts'
import { marksOf } from './marks.ts'
import { MissingItems } from './missing-items.ts'
import { withCheckedClocks } from './proof.ts'
import { pairEnds } from './separation.ts'
import type { Story } from './story.ts'
import type { TimelineMark } from './timeline-mark.ts'
import { unexplainedOf } from './unexplained.ts'
import { weigh } from './weigh.ts'

export type Diagnosis = Pick<AnalysisDocument, 'findings' | 'incidents' | 'ruleOuts' | 'unexplained'> & {
  readonly marks: TimelineMark[]
}

const BY_SEVERITY: readonly Severity[] = ['critical', 'warning', 'info']

/** Facts to findings, per ensemble (spec 4.10). Names of one ensemble are never compared with those of another. */
export function diagnose(story: Story): Diagnosis {
  const outages = clientOutagesIn(story.workspace)
  if (story.ensembles.length === 0) return { ...clientDiagnosis(outages), unexplained: [], marks: [] }
  const detected = detectAll(story)
  const items = new MissingItems()
  const all = story.ensembles.map((ensemble) =>
    diagnoseEnsemble(viewOf(story, ensemble), ofEnsemble(detected, ensemble.id), items),
  )
  const incidents = all
    .flatMap(({ incidents }) => incidents)
    .sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || a.incident.from.localeCompare(b.incident.from))
  return {
    findings: all
      .flatMap(({ findings }) => findings)
      .map((finding) =>
        withClientsView(
          finding,
          outages.filter((one) => isOf(one, finding, story)),
        ),
      )
      .sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || (a.from ?? '').localeCompare(b.from ?? '')),
    incidents: incidents.map(({ incident }) => incident),
    ruleOuts: incidents[0]?.incident.ruleOuts ?? all[0]?.ruleOuts ?? [],
    unexplained: all.flatMap(({ unexplained }) => unexplained),
    marks: all.flatMap(({ marks }) => marks),
  }
}

function isOf(outage: ClientOutage, { ensemble }: Finding, { workspace }: Story): boolean {
  return ensemble !== null && workspace.ownerOf(outage.file).ensemble === ensemble
}

function rankOf(severity: Severity): number {
  return BY_SEVERITY.indexOf(severity)
}

function diagnoseEnsemble(view: EnsembleView, detected: readonly DetectedFact[], items: MissingItems) {
  const { separations, undecided } = pairEnds(detected, {
    sync: view.limits.sync,
    to: view.to,
    leaderAt: (time) => view.termAt(time)?.leader ?? null,
    lastRecordOf: (sid) => lastRecordOf(sid, view),
    isObserver: (sid) => view.isObserver(sid),
  })
  // the ends of a connection are facts of their own only until they are paired
  const facts = new FactSet([...detected, ...separations])
  const { claims, rest } = weigh(facts, view)
  const { clocks } = view.story
  const bounds = ofEnsemble(view.story.clockOffsets, view.id)
  const findings = new Map<Claim, Finding>(
    claims.map((claim) => [
      claim,
      withCheckedClocks(findingOf(claim, view.id, items.numbered(claim, view.id, clocks), clocks), bounds, clocks),
    ]),
  )
  const groups = incidentsOf(claims, view)
  return {
    findings: [...findings.values()],
    incidents: groups.map((group) => ({
      severity: group[0]!.severity,
      incident: incidentOf(group, findings, facts, view, items),
    })),
    ruleOuts: groups.length > 0 ? [] : ruleOutsOf(claims, view.from, view.to, facts, view, items),
    unexplained: unexplainedOf(new FactSet([...rest.all, ...undecided]), clocks),
    marks: marksOf(facts, clocks),
  }
}

function lastRecordOf(sid: number, view: EnsembleView): number | null {
  const ends = view.story.workspace.logs
    .filter(({ number }) => view.server(sid)?.logs.includes(number))
    .map(({ to }) => to)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** Findings above `info` that follow each other within the time that a server has to come back; the worst is first in each. */
function incidentsOf(claims: readonly Claim[], view: EnsembleView): Claim[][] {
  const apart = view.limits.init + view.limits.sync
  const groups: { to: number; claims: Claim[] }[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const claim of claims) {
    const to = Math.max(claim.to ?? claim.from, claim.from)
    const open = claim.from <= last + apart ? groups.findLast((group) => claim.from <= group.to + apart) : undefined
    last = Math.max(last, to)
    if (open === undefined) groups.push({ to, claims: [claim] })
    else {
      open.claims.push(claim)
      open.to = Math.max(open.to, to)
    }
  }
  return groups
    .map((group) => group.claims.sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || b.score - a.score))
    .filter(([worst]) => worst!.severity !== 'info')
}

function incidentOf(
  group: readonly Claim[],
  findings: ReadonlyMap<Claim, Finding>,
  facts: FactSet,
  view: EnsembleView,
  items: MissingItems,
): Incident {
  const from = group.reduce((least, claim) => Math.min(least, claim.from), Number.POSITIVE_INFINITY)
  const open = group.some(({ to }) => to === null)
  const to = group.reduce((most, claim) => Math.max(most, claim.to ?? view.to, claim.from), Number.NEGATIVE_INFINITY)
  const members = group.map((claim) => findings.get(claim)!)
  return {
    id: `incident-${members[0]!.id}`,
    from: formatIsoTime(from),
    to: open ? null : formatIsoTime(to),
    title: members[0]!.title,
    findings: members.map(({ id }) => id),
    ruleOuts: ruleOutsOf(group, from, to, facts, view, items),
  }
}

function ruleOutsOf(
  claims: readonly Claim[],
  from: number,
  to: number,
  facts: FactSet,
  view: EnsembleView,
  items: MissingItems,
): RuleOut[] {
  const named = [...new Set(claims.flatMap(({ sids }) => sids))]
  const sids = named.length > 0 ? named : view.servers.map(({ sid }) => sid)
  return hypotheses.map((hypothesis) => {
    const { verdict, because, evidence } = hypothesis.answer({ view, facts, claims, sids, from, to })
    const decides = verdict === 'cannot_tell' ? items.deciding(hypothesis.name, claims, view.id) : []
    return { hypothesis: hypothesis.name, verdict, because, decides, evidence: distinct(evidence) }
  })
}
