import { useNavigate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { appointmentRequestOf, appointmentSlotOf, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { timeOf, weekdayOf, yearlessDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { caseAddress } from './case-address.ts'
import { openFrom } from './opened-from.ts'
import { ReviewedUploads } from './reviewed-uploads.tsx'

/** 报到: who is there; with the same key the case is opened, with everything that was booked. */
export function CheckInStep(): JSX.Element {
  const { desk, opened } = useCaseOf('appointment')
  const navigate = useNavigate()
  const request = () => appointmentRequestOf(opened.state())
  const coming = () => partyIds.filter((party) => request()?.parties[party])
  const form = createActForm(opened, 'check-in', { ticket: null, present: { man: null, woman: null } })
  const isHere = (party: 'man' | 'woman') => form.get(`present.${party}`) === true
  const checkIn = async () => {
    if (!(await form.sign(presence))) return
    const id = await openFrom(desk, opened)
    if (id) navigate(caseAddress(id, request()?.matter))
  }
  /** Who booked and is not there is away, and not unknown. */
  const presence = (values: unknown) => {
    const act = values as { present?: Record<string, boolean | null> }
    const present = Object.fromEntries(
      partyIds.map((party) => [party, coming().includes(party) ? act.present?.[party] === true : null]),
    )
    return { ...act, present }
  }
  const slot = () => appointmentSlotOf(opened.state()) ?? ''
  return (
    <StepFrame form={form} act="book.check-in" onAct={() => void checkIn()} shownAt={['present']}>
      <p class="page">
        {t('book.asked', {
          date: yearlessDate(slot().slice(0, 10)),
          weekday: weekdayOf(slot().slice(0, 10)),
          time: timeOf(slot()),
          matter: request() ? t(`book.matter.${request()?.matter ?? 'marriage'}`) : '',
        })}
      </p>
      <div class="form plain-fields act-fields" data-at="present">
        <For each={coming()}>
          {(party) => (
            <>
              <span class="label">{t(`party.${party}`)}</span>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={isHere(party)}
                  onChange={(event) => form.put(`present.${party}`, event.currentTarget.checked)}
                />
                {request()?.parties[party]?.name} {t('book.is-here')}
              </label>
            </>
          )}
        </For>
        <label for="ticket">{t('call.ticket')}</label>
        <input
          id="ticket"
          class="input num"
          autocomplete="off"
          maxlength={16}
          value={(form.get('ticket') as string | null) ?? ''}
          onInput={(event) => form.put('ticket', event.currentTarget.value.trim() || null)}
        />
        <div class="span">
          <RefusalsAt at="present" refusals={form.review().refusals} />
        </div>
      </div>
      <p class="page meta">{t('book.check-in.about')}</p>
      <Show when={request()}>{(asked) => <ReviewedUploads request={asked()} />}</Show>
    </StepFrame>
  )
}

/** 转办: they are there and the case has still to be opened, e.g. because the machine stopped in between. */
export function ConvertStep(): JSX.Element {
  const { desk, opened } = useCaseOf('appointment')
  const navigate = useNavigate()
  const [isBusy, setBusy] = createSignal(false)
  const request = () => appointmentRequestOf(opened.state())
  const form = createActForm(opened, 'convert', {})
  const convert = async () => {
    if (isBusy()) return
    setBusy(true)
    const id = await openFrom(desk, opened)
    setBusy(false)
    if (id) navigate(caseAddress(id, request()?.matter))
  }
  const ready = () => ({ inPlace: true, evidence: [], refusals: [] })
  return (
    <StepFrame
      form={{ ...form, review: ready as never, gaps: () => 0 }}
      act="book.convert"
      onAct={() => void convert()}
    >
      <p class="page meta">{t('book.convert.about')}</p>
    </StepFrame>
  )
}
