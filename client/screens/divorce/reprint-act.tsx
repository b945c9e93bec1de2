import { createMemo, type JSX, onCleanup, Show } from 'solid-js'
import {
  agreed,
  bindingPeriod,
  type DivorceActOf,
  type PlainDate,
  partyIds,
  receiptPaper,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { ChoiceField } from '../../parts/field.tsx'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { ActDialog } from '../case/act-dialog.tsx'
import { useCaseOf } from '../case/case-context.tsx'
import { clearPrinted } from '../case/paper-press.ts'
import { createPapersToPrint } from '../case/papers-to-print.tsx'
import { nameIn } from './day-of-case.ts'
import { officeNow, sheetStamp } from './printed.ts'
import { datesOf } from './receipt-step.tsx'

type Reason = DivorceActOf<'reprint-receipt'>['reason']

const reasons = ['lost', 'misprint', 'recomputed'] as const satisfies readonly Reason[]

/** The receipt once more: lost, misprinted, or with the longer dates of a schedule that has come since (K5). */
export function ReprintAct(props: { onClose: () => void }): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'reprint-receipt', { given: { man: false, woman: false } })
  const papers = createPapersToPrint(desk)
  onCleanup(clearPrinted)
  const printed = () => agreed(opened.state().printedPeriod)
  const binding = createMemo(() =>
    bindingPeriod(opened.state(), opened.circumstances('reprint-receipt').rows),
  )
  const dates = () => (form.get('reason') === 'recomputed' ? binding() : printed())
  const choose = (reason: string) => {
    const chosen = reason === 'recomputed' ? binding() : printed()
    form.putAll({ reason: reason || undefined, ...(chosen ? datesOf(chosen) : {}) })
  }
  const print = () => {
    const period = dates()
    const receipt = agreed(opened.state().receipt)
    if (!period || !receipt) return
    const printing = {
      authority: receipt.authority,
      on: receipt.receivedOn as PlainDate,
      number: receipt.number,
      period,
      telephone: officeNow(opened)?.telephone ?? '',
    }
    void papers.print({
      papers: [receiptPaper(opened.state(), printing), receiptPaper(opened.state(), printing, true)],
      stampOf: sheetStamp(opened),
      photo: undefined,
    })
  }
  return (
    <ActDialog form={form} about={t('divorce.reprint.about')} onClose={props.onClose}>
      <div class="form plain-fields act-fields">
        <span class="label">{t('reason')}</span>
        <ChoiceField
          label={t('reason')}
          value={(form.get('reason') as string | undefined) ?? ''}
          options={reasons.map((value) => ({ value, words: t(`divorce.reprint.reason.${value}`) }))}
          onInput={choose}
        />
        <Show when={form.get('reason') ? dates() : undefined}>
          {(period) => (
            <>
              <span class="label">{t('divorce.receipt.ends')}</span>
              <span>{fullDate(period().endsOn)}</span>
              <span class="label">{t('divorce.receipt.window')}</span>
              <span>
                {t('divorce.receipt.from-to', {
                  from: fullDate(period().opensOn),
                  to: fullDate(period().closesOn),
                })}
              </span>
              <span class="label">{t('divorce.receipt')}</span>
              <span>
                <button type="button" class="b" aria-busy={papers.isDrawing()} onClick={print}>
                  {t('divorce.receipt.print')}
                </button>
              </span>
              <span class="label">{t('divorce.receipt.given')}</span>
              <div class="stacked">
                {partyIds.map((party) => (
                  <label class="tick">
                    <input
                      type="checkbox"
                      checked={form.get(`given.${party}`) === true}
                      onChange={(event) => form.put(`given.${party}`, event.currentTarget.checked)}
                    />
                    {nameIn(opened, party)}
                  </label>
                ))}
              </div>
            </>
          )}
        </Show>
      </div>
      <papers.Refused />
    </ActDialog>
  )
}
