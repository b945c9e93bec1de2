import { For, type JSX, Show } from 'solid-js'
import { stepIn } from '../../parts/step-rows.ts'
import { shortDate, weekdayOf } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import type { BoardDay } from './slot-board.ts'

/** The days on which the office takes appointments, with the room that is left; arrow keys choose. */
export function DayList(props: {
  days: readonly BoardDay[]
  chosen: string
  onChoose: (day: string) => void
}): JSX.Element {
  return (
    <section class="sec days" aria-labelledby="board-days">
      <header>
        <h2 id="board-days">{t('board.days')}</h2>
        <span class="meta">{t('board.days.free')}</span>
      </header>
      <Show when={props.days.length > 0} fallback={<p class="empty">{t('board.days.none')}</p>}>
        <table class="rows">
          <caption class="vh">{t('board.days')}</caption>
          <tbody>
            <For each={props.days}>
              {({ day, free, booked }) => (
                <tr classList={{ on: day === props.chosen }}>
                  <td>
                    <button
                      type="button"
                      class="choose"
                      aria-pressed={day === props.chosen}
                      onClick={() => props.onChoose(day)}
                      onKeyDown={stepIn('tbody')}
                    >
                      <span class="num">{shortDate(day)}</span> {weekdayOf(day)}
                    </button>
                  </td>
                  <td class="right meta num">{booked > 0 ? t('board.booked', { count: booked }) : ''}</td>
                  <td class="right num" classList={{ due: free === 0 }}>
                    {free === 0 ? t('board.full') : free}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}
