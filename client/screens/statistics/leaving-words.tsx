import { For, type JSX, Match, Switch } from 'solid-js'
import type { Outside } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { tableWords } from './words.ts'

/** Whether a report may leave the office as it stands, and what whoever reads it beside others could compute. */
export function LeavingWords(props: {
  period: string
  isClosed: boolean
  /** The longer period that was published before; null where there is none. */
  whole: string | null
  outside: Outside | null
}): JSX.Element {
  return (
    <>
      <Switch fallback={<p class="meta">{t('statistics.withheld.how')}</p>}>
        <Match when={props.whole}>
          {(whole) => (
            <div class="refusal" role="alert">
              <strong>{t('statistics.leaving.whole', { period: props.period, whole: whole() })}</strong>
              <cite>{t('statistics.leaving.why')}</cite>
            </div>
          )}
        </Match>
        <Match when={!props.isClosed}>
          <p class="meta">{t('statistics.leaving.open', { period: props.period })}</p>
        </Match>
      </Switch>
      <For each={props.outside?.givenAway ?? []}>
        {({ periods, tables }) => (
          <div class="refusal" role="alert">
            <strong>
              {t('statistics.leaving.given-away', {
                period: props.period,
                periods: periods.join(t('law.and')),
              })}
            </strong>
            <span>{tables.map(tableWords).join(t('statistics.between'))}</span>
            <cite>{t('statistics.leaving.given-away.how')}</cite>
          </div>
        )}
      </For>
    </>
  )
}
