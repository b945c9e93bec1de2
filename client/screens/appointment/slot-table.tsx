import { For, type JSX, Show } from 'solid-js'
import { appointmentRequestOf, partyIds } from '../../../domain/index.ts'
import { stepIn } from '../../parts/step-rows.ts'
import { timeOf } from '../../text/dates.ts'
import { stageName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import type { BoardSlot, Booked } from './slot-board.ts'

/** What is chosen on the board: somebody's appointment, or a free slot. */
export type Chosen =
  | { readonly what: 'appointment'; readonly id: string }
  | { readonly what: 'slot'; readonly slot: string }

/** The slots of a day as a ruled table: when, how many of how many, who; a free one can be given. */
export function SlotTable(props: {
  slots: readonly BoardSlot[]
  chosen: Chosen | undefined
  onChoose: (chosen: Chosen) => void
  onOpen: (id: string) => void
}): JSX.Element {
  const isSlot = (slot: string) => props.chosen?.what === 'slot' && props.chosen.slot === slot
  const isOne = (id: string) => props.chosen?.what === 'appointment' && props.chosen.id === id
  return (
    <table class="rows board">
      <caption class="vh">{t('board.slots')}</caption>
      <thead>
        <tr>
          <th scope="col" class="short">
            {t('board.time')}
          </th>
          <th scope="col" class="short">
            {t('board.taken')}
          </th>
          <th scope="col">{t('board.who')}</th>
          <th scope="col" class="right">
            {t('board.stage')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.slots}>
          {({ slot, capacity, taken, isFree, appointments }) => (
            <>
              <For each={appointments}>
                {(booked, index) => (
                  <tr classList={{ on: isOne(booked.id), within: index() > 0 }}>
                    <th scope="row" class="num">
                      {index() === 0 ? timeOf(slot) : <span class="vh">{timeOf(slot)}</span>}
                    </th>
                    <td class="num q" classList={{ due: taken > capacity }}>
                      {index() === 0 ? `${taken} / ${capacity}` : ''}
                    </td>
                    <td>
                      <button
                        type="button"
                        class="choose two"
                        aria-pressed={isOne(booked.id)}
                        onClick={() => props.onChoose({ what: 'appointment', id: booked.id })}
                        onDblClick={() => props.onOpen(booked.id)}
                        onKeyDown={stepIn('tbody')}
                      >
                        <span>{namesIn(booked)}</span>
                        <span class="meta">{matterIn(booked)}</span>
                      </button>
                    </td>
                    <td class="right">
                      <span class="tag" classList={{ heed: isToDo(booked), ok: isHere(booked) }}>
                        {stageName('appointment', booked.stage)}
                      </span>
                    </td>
                  </tr>
                )}
              </For>
              <Show when={isFree || appointments.length === 0}>
                <tr classList={{ on: isSlot(slot), within: appointments.length > 0 }}>
                  <th scope="row" class="num">
                    {appointments.length === 0 ? timeOf(slot) : <span class="vh">{timeOf(slot)}</span>}
                  </th>
                  <td class="num q">{appointments.length === 0 ? `${taken} / ${capacity}` : ''}</td>
                  <td colspan="2">
                    <Show when={isFree} fallback={<span class="meta">{t('board.over')}</span>}>
                      <button
                        type="button"
                        class="choose free"
                        aria-pressed={isSlot(slot)}
                        onClick={() => props.onChoose({ what: 'slot', slot })}
                        onKeyDown={stepIn('tbody')}
                      >
                        {t('board.free', { count: capacity - taken })}
                        <span class="vh">{timeOf(slot)}</span>
                      </button>
                    </Show>
                  </td>
                </tr>
              </Show>
            </>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** Who comes, as they said it. */
export const namesIn = ({ state }: Booked): string => {
  const request = appointmentRequestOf(state)
  return partyIds.flatMap((party) => request?.parties[party]?.name ?? []).join(' ') || t('day.unnamed')
}

/** For what, and by which channel they asked. */
export function matterIn({ state }: Booked): string {
  const request = appointmentRequestOf(state)
  if (!request) return ''
  return `${t(`book.matter.${request.matter}`)}　${t(`book.channel.${request.channel}`)}`
}

const isToDo = ({ stage }: Booked): boolean =>
  stage === 'submitted' || stage === 'under-review' || stage === 'returned-for-correction'

const isHere = ({ stage }: Booked): boolean => stage === 'checked-in' || stage === 'converted'
