import { type JSX, Show } from 'solid-js'
import { agreed, recordOf, reissueApplicationOf, remarkOn } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { createPaperPrinting } from '../case/paper-printing.ts'
import { PaperPrintingForm } from '../case/paper-printing-form.tsx'
import { printingNow } from '../case/printing.ts'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { applicantsIn, holdersIn, nameIn } from './applicants.ts'
import { reissueSheets } from './printed.ts'

/** E8: the number of its own, a blank for each booklet, the original day and the remark, all printed and read through. */
export function PrintStep(): JSX.Element {
  const { opened, goBackTo } = useCaseOf('reissue')
  const form = createActForm(opened, 'print', { papers: [] })
  const holders = () => holdersIn(opened.state())
  const remark = () => remarkOn(opened.circumstances().on)
  const original = () => recordOf(opened.state())?.date
  const printing = createPaperPrinting({
    opened,
    form,
    series: () => (agreed(opened.state().of) === 'divorce' ? 'BL' : 'BJ'),
    holders,
    sheets: (certificate, blanks) =>
      reissueSheets(opened, printingNow(opened.circumstances('print'), certificate, blanks, remark())),
    more: () => ({ registrationDate: original(), remark: remark() }),
  })
  return (
    <StepFrame
      form={form}
      act="act.print"
      onAct={() => void printing.sign().then((done) => done && goBackTo(null))}
      before={
        <Show when={form.review().refusals.some(({ rule }) => rule === 'reissue-status-check')}>
          <StatusChecks
            people={reissueApplicationOf(opened.state(), { type: 'print' }).parties}
            parties={applicantsIn(opened.state())}
          />
        </Show>
      }
      shownAt={['certificate', 'blanks.man', 'blanks.woman']}
    >
      <PaperPrintingForm
        printing={printing}
        form={form}
        holders={holders()}
        nameOf={(party) => nameIn(opened.state(), party)}
        number={t('reissue.number')}
        proofread={t('reissue.proofread')}
      >
        <dt>{t('reissue.print.date')}</dt>
        <dd data-at="registrationDate">{fullDate(original() ?? '')}</dd>
        <dt>{t('reissue.print.remark')}</dt>
        <dd data-at="remark" lang="zh">
          {remark()}
        </dd>
      </PaperPrintingForm>
    </StepFrame>
  )
}
