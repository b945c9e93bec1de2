import { For, type JSX, Show } from 'solid-js'
import type { Measure, ShownRow, ShownTable } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { columnWords, rowWords, tableWords, tenthsWords } from './words.ts'

/** The tables of a report, in two columns where there is room; a table in which nothing happened is one line. */
export function ReportTables(props: {
  tables: readonly ShownTable[]
  measures: readonly Measure[]
}): JSX.Element {
  return (
    <div class="report">
      <For each={props.tables.filter((table) => !isEmpty(table))}>
        {(table) => <ReportTable table={table} />}
      </For>
      <section aria-labelledby="statistics-measures">
        <div class="sech">
          <h2 id="statistics-measures">{t('statistics.measures')}</h2>
        </div>
        <table class="rows">
          <caption class="vh">{t('statistics.measures')}</caption>
          <tbody>
            <For each={props.measures}>
              {({ id, of, tenths }) => (
                <tr>
                  <th scope="row">
                    {t(`statistics.measure.${id}` as 'statistics.measure.divorce-rate', { of })}
                  </th>
                  <td class="num right">{tenths === null ? <Withheld /> : tenthsWords(tenths)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <section aria-labelledby="statistics-empty">
        <div class="sech">
          <h2 id="statistics-empty">{t('statistics.empty-tables')}</h2>
        </div>
        <p class="meta">
          {props.tables
            .filter(isEmpty)
            .map(({ id }) => tableWords(id))
            .join(t('statistics.between'))}
        </p>
      </section>
    </div>
  )
}

const isEmpty = ({ rows }: ShownTable): boolean => !rows.some(hasSome)

const hasSome = ({ values, total }: ShownRow): boolean => [...values, total].some((value) => value !== 0)

function ReportTable(props: { table: ShownTable }): JSX.Element {
  /** Of a table that is withheld as a whole only the bottom line is left to show. */
  const rows = () => (props.table.bottom?.total === null ? [] : props.table.rows.filter(hasSome))
  const hasTotals = () => props.table.bottom !== null && props.table.columns.length > 1
  const name = () => `statistics-${props.table.id.replaceAll('.', '-')}`
  return (
    <section aria-labelledby={name()}>
      <div class="sech">
        <h2 id={name()}>{tableWords(props.table.id)}</h2>
      </div>
      <table class="rows">
        <caption class="vh">{tableWords(props.table.id)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.column.item')}</th>
            <For each={props.table.columns}>
              {(column) => (
                <th scope="col" class="right">
                  {columnWords(column)}
                </th>
              )}
            </For>
            <Show when={hasTotals()}>
              <th scope="col" class="right">
                {t('statistics.total')}
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.table.bottom ? [...rows(), props.table.bottom] : rows()}>
            {(row) => (
              <tr classList={{ bottom: row.row === 'total' }}>
                <th scope="row">{rowWords(props.table.id, row.row)}</th>
                <For each={hasTotals() ? [...row.values, row.total] : row.values}>
                  {(value) => <td class="num right">{value ?? <Withheld />}</td>}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

const Withheld = (): JSX.Element => (
  <>
    <span aria-hidden="true">{t('statistics.withheld')}</span>
    <span class="vh">{t('statistics.withheld.said')}</span>
  </>
)
