import { createMemo, type JSX, onCleanup, Show } from 'solid-js'
import {
  type CoolingOff,
  coolingOffReadingsOf,
  type PartyId,
  partyIds,
  periodToPrint,
  receiptPaper,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { CoolingTimeline } from '../../parts/cooling-timeline.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { caseNumberOf } from '../../text/case-words.ts'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { clearPrinted } from '../case/paper-press.ts'
import { createPapersToPrint } from '../case/papers-to-print.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { calendarOfCase, nameIn, peopleIn, today } from './day-of-case.ts'
import { officeNow, sheetStamp } from './printed.ts'

/** The dates that stand on a receipt, out of a computed period. */
export const datesOf = ({ endsOn, opensOn, firstWorkingDay, closesOn, provisional }: CoolingOff) => ({
  endsOn,
  opensOn,
  firstWorkingDay,
  closesOn,
  provisional,
})

/** C5: 《离婚登记申请受理回执单》 with the dates that are printed on it; from here the cooling-off period runs. */
export function ReceiptStep(): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const circumstances = () => opened.circumstances('issue-receipt')
  const period = createMemo(() => periodToPrint(circumstances()))
  const office = () => officeNow(opened)
  const number = () =>
    `${office()?.code ?? ''}-${circumstances().on.replaceAll('-', '')}-${caseNumberOf(opened.id)}`
  const form = createActForm(opened, 'issue-receipt')
  const computed = createMemo(() => {
    const dates = period()
    return {
      number: number(),
      authority: office()?.authority,
      receivedOn: circumstances().on,
      ...(dates ? datesOf(dates) : {}),
      readings: coolingOffReadingsOf(circumstances()),
    }
  })
  const review = createMemo(() =>
    opened.review({ ...form.draft(), ...computed() } as Parameters<typeof opened.review>[0]),
  )
  const whole = {
    ...form,
    review,
    gaps: () =>
      review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length,
  }
  const papers = createPapersToPrint(desk)
  onCleanup(clearPrinted)
  const print = () => {
    const dates = period()
    if (!dates) return
    const printing = {
      authority: office()?.authority ?? '',
      on: today(opened),
      number: number(),
      period: dates,
      telephone: office()?.telephone ?? '',
    }
    void papers.print({
      papers: [receiptPaper(opened.state(), printing), receiptPaper(opened.state(), printing, true)],
      stampOf: sheetStamp(opened),
      photo: undefined,
    })
  }
  useKeys({ 'Alt P': print })
  return (
    <StepFrame
      form={whole}
      act="divorce.receipt.act"
      onAct={() => void form.sign((values) => ({ ...(values as object), ...computed() }))}
      shownAt={['receivedOn', 'endsOn']}
      before={<StatusChecks people={peopleIn(opened)} />}
    >
      <Show when={period()}>
        {(dates) => (
          <CoolingTimeline
            period={{ ...dates(), receivedOn: today(opened) }}
            today={today(opened)}
            calendar={calendarOfCase(opened)}
          />
        )}
      </Show>
      <RefusalsAt at="receivedOn" refusals={review().refusals} />
      <RefusalsAt at="endsOn" refusals={review().refusals} />
      <div class="page receipt">
        <div class="sech">
          <h2>{t('divorce.receipt')}</h2>
          <span class="meta">
            <button
              type="button"
              class="b"
              data-at="number"
              aria-keyshortcuts="Alt+P"
              aria-busy={papers.isDrawing()}
              onClick={print}
            >
              {t('divorce.receipt.print')} <kbd aria-hidden="true">Alt P</kbd>
            </button>
          </span>
        </div>
        <papers.Refused />
        <dl class="kv">
          <dt>{t('divorce.receipt.number')}</dt>
          <dd class="num">{number()}</dd>
          <dt>{t('divorce.receipt.authority')}</dt>
          <dd>{office()?.authority}</dd>
          <dt>{t('divorce.receipt.received')}</dt>
          <dd>{fullDate(today(opened))}</dd>
          <dt>{t('divorce.receipt.ends')}</dt>
          <dd>{fullDate(period()?.endsOn ?? '')}</dd>
          <dt>{t('divorce.receipt.window')}</dt>
          <dd>
            {t('divorce.receipt.from-to', {
              from: fullDate(period()?.opensOn ?? ''),
              to: fullDate(period()?.closesOn ?? ''),
            })}
          </dd>
          <dt>{t('divorce.receipt.first')}</dt>
          <dd>{fullDate(period()?.firstWorkingDay ?? '')}</dd>
        </dl>
        <Show when={period()?.provisional}>
          <p class="due">{t('divorce.receipt.provisional')}</p>
        </Show>
        <table class="rows">
          <caption class="vh">{t('divorce.receipt.given')}</caption>
          <tbody>
            {partyIds.map((party: PartyId) => (
              <tr data-at={`given.${party}`}>
                <th scope="row">{nameIn(opened, party)}</th>
                <td class="right">
                  <label class="tick">
                    <input
                      type="checkbox"
                      checked={form.get(`given.${party}`) === true}
                      onChange={(event) => form.put(`given.${party}`, event.currentTarget.checked)}
                    />
                    {t('divorce.receipt.given')}
                  </label>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </StepFrame>
  )
}
