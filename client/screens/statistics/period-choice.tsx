import { For, type JSX } from 'solid-js'
import { t } from '../../text/text.ts'

/** Who reads the report: the office itself, or whoever is outside it. */
export const views = ['within', 'outside'] as const
export type View = (typeof views)[number]

/** Which period is reported, and for whom. */
export function PeriodChoice(props: {
  asked: string
  isBad: boolean
  offered: readonly string[]
  view: View
  onAsk: (period: string) => void
  onView: (view: View) => void
}): JSX.Element {
  return (
    <div class="period">
      <label for="statistics-period">{t('statistics.period')}</label>
      <input
        id="statistics-period"
        class="num"
        autocomplete="off"
        maxlength={7}
        list="statistics-periods"
        aria-describedby="statistics-how"
        aria-invalid={props.isBad}
        value={props.asked}
        onInput={(event) => props.onAsk(event.currentTarget.value)}
      />
      <datalist id="statistics-periods">
        <For each={props.offered}>{(name) => <option value={name} />}</For>
      </datalist>
      <span class="meta" id="statistics-how" role="status">
        {t(props.isBad ? 'statistics.period.bad' : 'statistics.period.how')}
      </span>
      <For each={views}>
        {(each) => (
          <button
            type="button"
            class="b"
            aria-pressed={props.view === each}
            onClick={() => props.onView(each)}
          >
            {t(`statistics.view.${each}`)}
          </button>
        )}
      </For>
    </div>
  )
}
