import type { JSX } from 'solid-js'
import { createActForm } from '../../parts/act-form.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { Conditions } from './conditions.tsx'
import { peopleIn, today } from './day-of-case.ts'
import { MayToday } from './may-today.tsx'
import { NotToday } from './not-today.tsx'

/** The opinion as the form prints it (审查意见). */
const opinion = '符合离婚条件，准予登记'

/** C12: the registrar examines what both said alone, signed and declared. */
export function ExamineStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'examine', { opinion })
  return (
    <StepFrame
      form={form}
      act="act.examine"
      onAct={() => void form.sign()}
      before={
        <>
          <MayToday />
          <StatusChecks people={peopleIn(opened)} since={today(opened)} />
        </>
      }
      others={<NotToday suggested={form.review().refusals} />}
    >
      <Conditions review={form.review()} />
      <p class="opinion" lang="zh">
        {t('examine.opinion')}：<b>{opinion}</b>
      </p>
    </StepFrame>
  )
}
