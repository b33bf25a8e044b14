import type { AnalysisDocument } from '../../../analysis/document.ts'
import { formatEvidence } from '../../../words/evidence.ts'
import { PRODUCT_VERSION } from '../../../words/product.ts'
import { ruleSetId } from '../../../words/rule-set.ts'
import { formatIso } from '../../../words/time.ts'
import { titleText } from '../document-sections.ts'
import type { Duration } from '../durations.ts'
import type { Postmortem } from '../postmortem.ts'
import { PEOPLE_SECTIONS } from '../sections/registry.ts'
import type { TimelineItem } from '../timeline.ts'
import { baseName, type PostmortemFormat } from './format.ts'

/** For programs: what the other formats say, with evidence and fingerprints as in the analysis document. */
export const json: PostmortemFormat = {
  id: 'json',
  write: (postmortem) => [
    {
      ...{ name: `${baseName(postmortem)}.json`, mediaType: 'application/json' },
      text: `${JSON.stringify(jsonOf(postmortem), null, 2)}\n`,
    },
  ],
}

function jsonOf(postmortem: Postmortem) {
  const { header, timeline, durations, ruleOuts, unknowns, files, scope, people, options } = postmortem
  return {
    schema: 'quorumscope/postmortem@1',
    ...{ product: PRODUCT_VERSION, rules: ruleSetId() },
    title: titleText(postmortem),
    about: options.about,
    header: { ...header, from: timeOrNull(header.from), to: timeOrNull(header.to) },
    findings: scope.findings,
    timeline: timeline.map(itemOf),
    durations: durations.map(durationOf),
    ruleOuts,
    unknowns,
    files: files.map(({ file, cited }) => ({ ...fileOf(file), cited })),
    sections: Object.fromEntries(PEOPLE_SECTIONS.map((id) => [id, people[id] ?? ''])),
  }
}

function itemOf({ from, to, source, owner, ...rest }: TimelineItem) {
  return {
    ...rest,
    ...{ from: timeOrNull(from), to: timeOrNull(to), ensemble: owner.ensemble, sid: owner.sid },
    evidence: source === null ? null : formatEvidence(source),
  }
}

function durationOf({ from, begins, ends, ...rest }: Duration) {
  return {
    ...rest,
    from: formatIso(from),
    begins: begins === null ? null : formatEvidence(begins),
    ends: ends === null ? null : formatEvidence(ends),
  }
}

function fileOf({
  id,
  fingerprint,
  sha256,
  path,
  size,
  complete,
  kind,
  ensemble,
  sid,
  zone,
}: AnalysisDocument['files'][number]) {
  return { id, fingerprint, sha256, path, size, complete, kind, ensemble, sid, zone }
}

function timeOrNull(time: number | null): string | null {
  return time === null ? null : formatIso(time)
}
