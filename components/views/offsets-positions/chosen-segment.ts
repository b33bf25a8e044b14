import type { AnalysisDocument, PartitionEntry, Problem, SegmentEntry } from '@/lib/analysis/document'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { cutName, shortestNames, withoutId } from '@/lib/words/folder-names'

const LABEL_LENGTH = 32

/** Of other segments, this many problems stand beside the chosen one's. */
const MOST_OTHERS = 20

export interface ChosenSegment {
  readonly partition: PartitionEntry
  readonly segment: SegmentEntry
  /** The selection lies in a file of another partition. */
  readonly isElsewhere: boolean
}

/** The partition and segment of the address; without one those of the selection, of the worst problem, or the first. */
export function chosenSegment(
  { partitions }: Pick<AnalysisDocument, 'partitions'>,
  evidence: Evidence | null,
  link: { readonly folder: string; readonly base: string },
): ChosenSegment | null {
  const places = partitions.flatMap((partition) => partition.segments.map((segment) => ({ partition, segment })))
  const ofFolder = link.folder === '' ? places : places.filter(({ partition }) => partition.folder === link.folder)
  const candidates = ofFolder.length > 0 ? ofFolder : places
  const chosen =
    candidates.find(({ segment }) => link.base !== '' && String(segment.baseOffset) === link.base) ??
    candidates.find(({ segment }) => evidence !== null && cites(segment, evidence)) ??
    candidates.find(({ segment }) => evidence !== null && filesOf(segment).includes(evidence.file)) ??
    candidates.find(
      ({ segment }) => segment.problems.some(({ severity }) => severity === 'error') && hasIndex(segment),
    ) ??
    candidates.find(({ segment }) => hasIndex(segment) && segment.files.log !== null) ??
    candidates.find(({ segment }) => hasIndex(segment)) ??
    candidates[0]
  if (chosen === undefined) return null
  const holds = (partition: PartitionEntry) =>
    evidence !== null && partition.segments.some((segment) => filesOf(segment).includes(evidence.file))
  return { ...chosen, isElsewhere: !holds(chosen.partition) && partitions.some(holds) }
}

function cites(segment: SegmentEntry, evidence: Evidence): boolean {
  return segment.problems.some((problem) => {
    const place = parseEvidence(problem.evidence)
    return place?.file === evidence.file && place.start === evidence.start
  })
}

export const FILE_KINDS = ['log', 'index', 'timeindex', 'txnindex', 'snapshot'] as const

function filesOf({ files }: SegmentEntry): string[] {
  return FILE_KINDS.flatMap((kind) => files[kind] ?? [])
}

function hasIndex({ files }: SegmentEntry): boolean {
  return files.index !== null
}

/** Every segment has one file, and no two of them are of one segment: nothing of theirs may be drawn together. */
export function isScattered({ segments }: PartitionEntry): boolean {
  return (
    segments.length > 1 && segments.every((segment) => FILE_KINDS.filter((kind) => segment.files[kind]).length === 1)
  )
}

/** The segment's own problems, the partition's, and what is wrong with other segments of it. */
export function problemsOf(partition: PartitionEntry, segment: SegmentEntry): readonly Problem[] {
  const others = partition.segments.filter((other) => other !== segment)
  const errors = others.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))
  return [...segment.problems, ...partition.problems, ...errors.slice(0, MOST_OTHERS)]
}

/** `…c250b-0`: the end of a folder's name says which partition it is. */
export function shortFolder(folder: string, length = 24): string {
  return cutName(withoutId(folder.split('/').at(-1) ?? folder), length)
}

/** Of each folder the partition's name; folders above it too, where several copies of it are open. */
export function partitionLabels(all: readonly Pick<PartitionEntry, 'folder'>[]): ReadonlyMap<string, string> {
  const folders = all.map(({ folder }) => folder)
  const names = shortestNames(folders)
  return new Map(folders.map((folder, i) => [folder, cutName(withoutId(names[i]!), LABEL_LENGTH)]))
}
