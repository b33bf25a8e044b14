import { type StoredEpoch, storedEpochIn } from '../../model/epoch-files.ts'
import { folderOf } from '../../model/holding.ts'
import { groupsBy } from '../../model/time-order.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/**
 * A server has on its disk a lower epoch that it accepted than the one it served in: it does not start with that, since it
 * would follow a leader of the past (spec 9, F12). The files say nothing of when.
 */
export interface EpochsDisagree extends FactOf<'epochs-disagree'> {
  readonly accepted: number
  readonly current: number
}

export const epochsDisagree = defineDetector<EpochsDisagree>({
  kind: 'epochs-disagree',
  detect(story) {
    const stored = story.workspace.files.flatMap((file) => {
      const epoch = storedEpochIn(file)
      return epoch === null ? [] : [{ ...epoch, folder: folderOf(file.path), ...story.workspace.ownerOf(file.id) }]
    })
    return [...groupsBy(stored, ({ folder }) => folder).values()].flatMap((beside) => {
      const of = (name: string): (StoredEpoch & (typeof beside)[number]) | undefined =>
        beside.find(({ which }) => which.toLowerCase() === name)
      const accepted = of('acceptedepoch')
      const current = of('currentepoch')
      if (accepted === undefined || current === undefined || accepted.epoch >= current.epoch) return []
      const { ensemble, sid } = current
      if (ensemble === null || sid === null) return []
      const { to } = story.spans.get(ensemble) ?? { to: 0 }
      const evidence = [accepted.evidence, current.evidence]
      const epochs = { accepted: accepted.epoch, current: current.epoch }
      return [{ kind: 'epochs-disagree' as const, ensemble, sid, from: to, to, evidence, ...epochs }]
    })
  },
})
