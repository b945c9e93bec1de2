import { type JSX, Show } from 'solid-js'
import { applicationOf, factOf, type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { createPaperPrinting } from '../case/paper-printing.ts'
import { PaperPrintingForm } from '../case/paper-printing-form.tsx'
import { printingNow } from '../case/printing.ts'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { marriageSheets } from './printed.ts'

/** A8: the number, the two blanks, the papers printed, both booklets held against the form word by word. */
export function PrintStep(): JSX.Element {
  const { opened, goBackTo } = useCaseOf('marriage')
  const form = createActForm(opened, 'print', { papers: [] })
  const printing = createPaperPrinting({
    opened,
    form,
    series: () => 'J',
    holders: () => partyIds,
    sheets: (certificate, { man, woman }) =>
      marriageSheets(
        opened,
        printingNow(opened.circumstances('print'), certificate, { man: man ?? '', woman: woman ?? '' }),
      ),
  })
  return (
    <StepFrame
      form={form}
      act="act.print"
      onAct={() => void printing.sign().then((done) => done && goBackTo(null))}
      before={
        <Show when={form.review().refusals.some(({ rule }) => rule === 'MR12')}>
          <StatusChecks people={applicationOf(opened.state(), { type: 'print' }).parties} />
        </Show>
      }
      shownAt={['certificate', 'blanks.man', 'blanks.woman']}
    >
      <PaperPrintingForm
        printing={printing}
        form={form}
        holders={partyIds}
        nameOf={(party: PartyId) => factOf(opened.state(), party, 'name') ?? ''}
        proofread={t('print.proofread')}
      />
    </StepFrame>
  )
}
