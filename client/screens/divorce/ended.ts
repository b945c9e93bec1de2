import { agreed, type DivorceActOf } from '../../../domain/index.ts'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { type Divorce, nameIn, periodOfCase, standingOf } from './day-of-case.ts'

export type Outcome = DivorceActOf<'file-application'>['outcome']

/** How an application ended that led to no divorce; null while it has not. */
export function outcomeOf(opened: Divorce): Outcome | null {
  const filed = agreed(opened.state().applicationFile)
  if (filed) return filed.outcome
  const standing = standingOf(opened)
  return standing === 'withdrawn' || standing === 'terminated' || standing === 'deemed-withdrawn'
    ? standing
    : null
}

/** The same in a sentence. */
export function endedWords(opened: Divorce): string {
  const outcome = outcomeOf(opened)
  const [withdrawal] = opened.state().withdrawal
  const termination = agreed(opened.state().termination)
  if (outcome === 'withdrawn' && withdrawal)
    return t('divorce.ended.withdrawn', {
      name: nameIn(opened, withdrawal.value.by),
      on: fullDate(withdrawal.at.slice(0, 10)),
    })
  if (outcome === 'terminated' && termination)
    return t('divorce.ended.terminated', {
      ground: t(`divorce.ended.ground.${termination.ground}`, {
        name: termination.party ? nameIn(opened, termination.party) : '',
      }),
      document: termination.document,
    })
  return t('divorce.ended.deemed-withdrawn', { closes: fullDate(periodOfCase(opened)?.closesOn ?? '') })
}
