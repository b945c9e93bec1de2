import { createSignal, For, type JSX, Show } from 'solid-js'
import { appointmentRequestOf, type CaseId, type PlainDate } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { SigningFaultWords } from '../../parts/signing-fault.tsx'
import type { SigningFault } from '../../state/faults.ts'
import { timeOf, weekdayOf, yearlessDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import type { OfficeBoard } from './board-of-office.ts'
import { lookUpFor } from './look-up.ts'
import { namesIn } from './slot-table.tsx'

/**
 * Rules.md K21: two machines without a line gave a slot to more than the office can see. Who was confirmed first keeps
 * it; to the others the next free slot is offered, and moved they are with one key, once they have been asked.
 */
export function ClashNotices(props: { board: OfficeBoard }): JSX.Element {
  const desk = useDesk()
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const nameOf = (id: CaseId) => {
    const booked = props.board.booked().find((each) => each.id === id)
    return booked ? namesIn(booked) : ''
  }
  const move = async (id: CaseId, slot: string) => {
    const booked = props.board.booked().find((each) => each.id === id)
    const request = booked && appointmentRequestOf(booked.state)
    if (!request) return
    const lookUp = lookUpFor(id, request, slot, props.board.held(), props.board.today() as PlainDate)
    const act = { type: 'reschedule', slot, by: 'clash', reason: t('board.clash.reason'), lookUp } as const
    const signed = await desk.sign(id, 'appointment', act)
    setFault(signed.ok ? null : signed.error)
  }
  return (
    <>
      <For each={props.board.clashes()}>
        {({ slot, capacity, stand, offers }) => (
          <div class="refusal clash" role="alert">
            <strong>
              {t('board.clash', {
                when: `${yearlessDate(slot.slice(0, 10))} ${timeOf(slot)}`,
                count: stand.length + offers.length,
                capacity,
              })}
            </strong>
            <cite>
              {t('board.clash.keeps', { names: stand.map((each) => nameOf(each.case)).join('、') })}
            </cite>
            <For each={offers}>
              {(offer) => (
                <div class="ways">
                  <span>{nameOf(offer.case)}</span>
                  <Show when={offer.slot} fallback={<span class="meta">{t('book.full.none')}</span>}>
                    {(free) => (
                      <button type="button" class="b" onClick={() => void move(offer.case, free())}>
                        {t('board.clash.move', {
                          when: `${yearlessDate(free().slice(0, 10))} ${weekdayOf(free().slice(0, 10))} ${timeOf(free())}`,
                        })}
                      </button>
                    )}
                  </Show>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
      <Show when={fault()}>{(why) => <SigningFaultWords fault={why()} />}</Show>
    </>
  )
}
