import type { CounterState } from '../counter/state.ts'
import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import { blankUsagesOf as blankUsagesOfDivorce, usagesOf as usagesOfDivorce } from '../divorce/numbers.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriage } from '../marriage/kind.ts'
import { blankUsagesOf, usagesOf } from '../marriage/numbers.ts'
import type { BlankUsage, NumberUsage } from '../numbers/usage.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import { blankUsagesOf as blankUsagesOfReissue, usagesOf as usagesOfReissue } from '../reissue/numbers.ts'
import { kindNameOf } from './held-cases.ts'
import { perHeld, perLog } from './remembered.ts'

/** A case of one of the kinds that are registered at the counter and end in a booklet. */
export interface CounterCase {
  readonly id: CaseId
  readonly kind: 'marriage' | 'divorce' | 'reissue'
  readonly log: Log<Act>
  readonly state: CounterState
  readonly stage: string
  readonly usages: readonly NumberUsage[]
  readonly blanks: readonly BlankUsage[]
}

/** A case as the counter sees it; null for one of another kind. */
export const counterCase = perLog((id: CaseId, log: Log<Act>): CounterCase | null => {
  switch (kindNameOf(log)) {
    case 'marriage': {
      const acts = log as Log<MarriageAct>
      const { state } = fold(marriage, acts)
      const stage = marriage.stageOf(state)
      const taken = { usages: usagesOf(id, acts), blanks: blankUsagesOf(id, acts) }
      return { id, kind: 'marriage', log, state, stage, ...taken }
    }
    case 'divorce': {
      const acts = log as Log<DivorceAct>
      const { state } = fold(divorce, acts)
      const stage = divorce.stageOf(state)
      const taken = { usages: usagesOfDivorce(id, acts), blanks: blankUsagesOfDivorce(id, acts) }
      return { id, kind: 'divorce', log, state, stage, ...taken }
    }
    case 'reissue': {
      const acts = log as Log<ReissueAct>
      const { state } = fold(reissue, acts)
      const stage = reissue.stageOf(state)
      const taken = { usages: usagesOfReissue(id, acts), blanks: blankUsagesOfReissue(id, acts) }
      return { id, kind: 'reissue', log, state, stage, ...taken }
    }
    default:
      return null
  }
})

/** The cases at the counter among those held. */
export const counterCasesIn = perHeld((held): readonly CounterCase[] =>
  [...held].flatMap(([id, log]) => counterCase(id, log) ?? []),
)

/** Whether a case at the counter has passed its legal moment, undisputed within itself or not. */
export const isPastLegalMoment = ({ state, stage }: CounterCase): boolean =>
  state.registration.length > 0 && (afterRegistration.has(stage) || stage === 'contested')

const afterRegistration: ReadonlySet<string> = new Set(['registered', 'reissued', 'delivered', 'filed'])
