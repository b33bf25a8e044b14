import { conditionsSection } from './conditions-section.ts'
import { durationsSection } from './durations-section.ts'
import { filesSection } from './files-section.ts'
import { kafkaProblemsSection } from './kafka-problems-section.ts'
import { recurrenceSection } from './recurrence-section.ts'
import { ruleOutsSection } from './rule-outs-section.ts'
import type { SectionId, SectionKind } from './section.ts'
import { summarySection } from './summary-section.ts'
import { timelineSection } from './timeline-section.ts'
import { unknownsSection } from './unknowns-section.ts'

/** Sections that the files fill, in their order. */
export const EVIDENCE_SECTIONS: readonly SectionKind[] = [
  summarySection,
  timelineSection,
  durationsSection,
  ruleOutsSection,
  conditionsSection,
  recurrenceSection,
  kafkaProblemsSection,
  unknownsSection,
  filesSection,
]

/** Sections that people fill: empty until somebody writes them. */
export const PEOPLE_SECTIONS = ['impact', 'detection', 'decisions', 'lessons', 'actions'] as const satisfies SectionId[]

export type PeopleSectionId = (typeof PEOPLE_SECTIONS)[number]
