import { createSignal, For, type JSX, Show } from 'solid-js'
import { type AppointmentAct, inForce, reminderText, rowsOf } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { SigningFaultWords } from '../../parts/signing-fault.tsx'
import type { SigningFault } from '../../state/faults.ts'
import { timeOf, whenOf } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import type { Booked } from './slot-board.ts'
import { namesIn } from './slot-table.tsx'

/** 短信提醒: who comes on the next open day and has not been reminded, with the words to send or to say. */
export function ToRemind(props: { booked: readonly Booked[] }): JSX.Element {
  const desk = useDesk()
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const office = () => {
    const rows = rowsOf(desk.reference().values(), 'office').filter(
      ({ body }) => body.office === desk.clerk.office,
    )
    const body = inForce(rows, desk.now().slice(0, 10))?.body
    return { name: body?.name ?? '', address: body?.authority ?? '', telephone: body?.telephone ?? '' }
  }
  const remind = async (id: string) => {
    const act: AppointmentAct = { type: 'remind', how: 'telephone' }
    const signed = await desk.sign(id, 'appointment', act)
    setFault(signed.ok ? null : signed.error)
  }
  return (
    <section class="gap" aria-labelledby="to-remind">
      <div class="sech">
        <h2 id="to-remind">{t('board.remind')}</h2>
        <span class="meta">{t('board.remind.count', { count: props.booked.length })}</span>
      </div>
      <For each={props.booked} fallback={<p class="empty">{t('board.remind.none')}</p>}>
        {(booked) => (
          <details class="remind">
            <summary>
              <span class="num">
                {whenOf(booked.slot, '')} {timeOf(booked.slot)}
              </span>{' '}
              {namesIn(booked)}
            </summary>
            <p class="said">{reminderText(booked.state, office())}</p>
            <button type="button" class="b" onClick={() => void remind(booked.id)}>
              {t('board.remind.done')}
            </button>
          </details>
        )}
      </For>
      <Show when={fault()}>{(why) => <SigningFaultWords fault={why()} />}</Show>
    </section>
  )
}
