import { oneOfTheBranches } from '../counter/settlement.ts'
import type { Finding, Rule } from '../log/rule.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import { contestedPlaces } from './contested-places.ts'
import { stageOf } from './stage.ts'
import { type DivorceState, isRegistered } from './state.ts'

const endsTheApplication: ReadonlySet<DivorceAct['type']> = new Set(['withdraw', 'terminate'])

/**
 * Rules.md O3, O7, K2(a): the registry does not decide that a divorce is ineffective. Beside a withdrawal or an end
 * only the document of the dispute decides; beside any other step it is the registration that may be kept.
 */
const registrationStands: Rule<DivorceState, DivorceActOf<'settle'>> = {
  id: 'settle',
  cite: '民法典 第一千零七十七条、第一千零八十条；婚姻登记条例 第三条',
  broken: (state, { keep }) => {
    const registered = state.stage.filter(({ value }) => isRegistered(value.to))
    if (!keep || registered.length === 0 || stageOf(state) !== 'contested') return []
    const finding = (ground: string): Finding[] => [{ at: 'keep', facts: { ground } }]
    if (state.stage.some(({ value }) => endsTheApplication.has(value.act)))
      return finding('decided-by-document')
    return registered.some(({ by }) => by === keep) ? [] : finding('registration-stands')
  },
}

/** What a head may settle by himself within one case. */
export const settledByHead = [
  oneOfTheBranches<DivorceState>(contestedPlaces, stageOf),
  registrationStands,
] as const
