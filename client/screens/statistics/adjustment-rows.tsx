import { For, type JSX, Show } from 'solid-js'
import type { Adjustment, StatisticalCell } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { columnWords, rowWords, tableWords } from './words.ts'

/** The lines by which this report corrects those that were closed before; they stay within the office. */
export function AdjustmentRows(props: { adjustments: readonly Adjustment[] }): JSX.Element {
  const lines = () =>
    props.adjustments.flatMap(({ period, lines: own }) => own.map((line) => ({ period, ...line })))
  return (
    <section class="gap within-only" aria-labelledby="statistics-adjustments">
      <div class="sech">
        <h2 id="statistics-adjustments">{t('statistics.adjustments')}</h2>
      </div>
      <p class="meta">
        {t(lines().length > 0 ? 'statistics.adjustments.how' : 'statistics.adjustments.none')}
      </p>
      <Show when={lines().length > 0}>
        <table class="rows">
          <caption class="vh">{t('statistics.adjustments')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('statistics.period')}</th>
              <th scope="col">{t('statistics.column.item')}</th>
              <th scope="col" class="right">
                {t('statistics.column.by')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {({ period, cell, by }) => (
                <tr>
                  <th scope="row" class="num">
                    {period}
                  </th>
                  <td>{cellWords(cell)}</td>
                  <td class="num right">{by > 0 ? `+${by}` : String(by).replace('-', '−')}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}

function cellWords(cell: StatisticalCell): string {
  const [table = '', row = '', column = ''] = cell.split('/')
  return [tableWords(table), rowWords(table, row), column === 'count' ? '' : columnWords(column)]
    .filter((word) => word !== '')
    .join(' · ')
}
