'use client'
import { useMemo } from 'react'
import type { Action } from './actions/action'
import { useKeyChoice, withChoice } from './key-choice'
import { useKeys } from './use-keys'

/** Keys run the actions of this screen; returned are the actions with the keys they have here. */
export function useActionKeys<Context>(
  actions: readonly Action<Context>[],
  context: Context,
): readonly Action<Context>[] {
  const choice = useKeyChoice()
  const chosen = useMemo(() => withChoice(actions, choice), [actions, choice])
  const map = useMemo(() => chosen.map((action) => ({ ...action, action: action.id })), [chosen])
  useKeys(
    map,
    Object.fromEntries(
      chosen.map((action) => [
        action.id,
        () => (action.native || action.unavailable?.(context) ? false : action.run(context)),
      ]),
    ),
  )
  return chosen
}
