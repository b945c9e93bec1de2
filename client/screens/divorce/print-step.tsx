import type { JSX } from 'solid-js'
import { partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { createPaperPrinting } from '../case/paper-printing.ts'
import { PaperPrintingForm } from '../case/paper-printing-form.tsx'
import { printingNow } from '../case/printing.ts'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn, peopleIn, today } from './day-of-case.ts'
import { NotToday } from './not-today.tsx'
import { divorceSheets } from './printed.ts'

/** C14: the number, the two blanks, the papers printed, both booklets held against the form word by word. */
export function PrintStep(): JSX.Element {
  const { opened, goBackTo } = useCaseOf('divorce')
  const form = createActForm(opened, 'print', { papers: [] })
  const printing = createPaperPrinting({
    opened,
    form,
    series: () => 'L',
    holders: () => partyIds,
    sheets: (certificate, { man, woman }) =>
      divorceSheets(
        opened,
        printingNow(opened.circumstances('print'), certificate, { man: man ?? '', woman: woman ?? '' }),
      ),
  })
  return (
    <StepFrame
      form={form}
      act="act.print"
      onAct={() => void printing.sign().then((done) => done && goBackTo(null))}
      before={<StatusChecks people={peopleIn(opened)} since={today(opened)} />}
      shownAt={['certificate', 'blanks.man', 'blanks.woman']}
      others={<NotToday suggested={form.review().refusals} />}
    >
      <PaperPrintingForm
        printing={printing}
        form={form}
        holders={partyIds}
        nameOf={(party) => nameIn(opened, party)}
        proofread={t('print.proofread')}
      />
    </StepFrame>
  )
}
