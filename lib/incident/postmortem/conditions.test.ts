import { expect, test } from 'vitest'
import type { RuleOut } from '../../analysis/document.ts'
import { documentOf } from '../../analysis/testing-document.ts'
import { conditionsOf } from './conditions.ts'
import { scopeOf } from './scope.ts'

const ruleOut = (hypothesis: string, verdict: RuleOut['verdict'] = 'supported'): RuleOut => ({
  ...{ hypothesis, verdict, because: '', decides: [], evidence: [] },
})

test.each([
  { title: 'what may have led to it is one', of: ['slow_disk', 'previous_epoch_rolled_over'], told: 2 },
  { title: 'what it is or brought about is none', of: ['quorum_lost', 'epoch_changed', 'process_restarted'], told: 0 },
  { title: 'nor what changed with the leader', of: ['leader_changed', 'session_expiry', 'zxid_gap'], told: 0 },
])('$title', ({ of, told }) => {
  const document = documentOf({ ruleOuts: [...of.map((name) => ruleOut(name)), ruleOut('clock_step', 'ruled_out')] })
  expect(conditionsOf(scopeOf(document, null))).toHaveLength(told)
})
