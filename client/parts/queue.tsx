import { For, type JSX, Show } from 'solid-js'
import type { CaseSummary } from '../state/desk.ts'
import { namesOf } from '../text/case-words.ts'
import { timeOf } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { CaseMark } from './case-mark.tsx'
import { stepIn } from './step-rows.ts'

/** Who waits, earliest first; arrow keys choose, the screen's act calls. */
export function Queue(props: {
  rows: readonly CaseSummary[]
  called: CaseSummary | undefined
  onChoose: (id: string) => void
  onCall: () => void
}): JSX.Element {
  const slotWords = ({ slot }: CaseSummary) =>
    slot === null ? t('day.walk-in') : t('day.booked', { time: timeOf(slot) })
  return (
    <section class="sec" aria-labelledby="day-queue">
      <header>
        <h2 id="day-queue">{t('day.queue')}</h2>
        <span class="meta">{t('day.queue.count', { count: props.rows.length })}</span>
      </header>
      <Show
        when={props.called}
        fallback={
          <div class="empty">
            <p>{t('day.queue.empty')}</p>
            <p class="meta">{t('day.queue.empty.how')}</p>
          </div>
        }
      >
        {(called) => (
          <div class="call">
            <span class="no num">{called().ticket ?? timeOf(called().slot ?? called().openedAt)}</span>
            <span class="q">
              {namesOf(called())}
              <br />
              {slotWords(called())}
            </span>
          </div>
        )}
      </Show>
      <Show when={props.rows.length > 0}>
        <table class="rows">
          <caption class="vh">{t('day.queue.caption')}</caption>
          <tbody>
            <For each={props.rows}>
              {(row) => (
                <tr classList={{ on: row.id === props.called?.id }}>
                  <td class="glyph">
                    <CaseMark row={row} />
                  </td>
                  <td>
                    <button
                      type="button"
                      class="choose two"
                      aria-pressed={row.id === props.called?.id}
                      onClick={() => props.onChoose(row.id)}
                      onDblClick={() => props.onCall()}
                      onKeyDown={stepIn('tbody')}
                    >
                      <span>{namesOf(row)}</span>
                      <span class="meta">{slotWords(row)}</span>
                    </button>
                  </td>
                  <td class="right num meta">{row.ticket ?? ''}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}
