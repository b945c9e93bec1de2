import { For, type JSX } from 'solid-js'
import type { CaseSummary } from '../state/desk.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'

export type Filter = 'all' | 'open' | 'mine'
const filters: readonly Filter[] = ['all', 'open', 'mine']

/** Whether a row is among those a filter shows. */
export const passes = (filter: Filter, row: CaseSummary, clerk: string): boolean =>
  filter === 'all' || (filter === 'open' ? row.isOpen : row.clerk === clerk)

/** Which of the rows found are shown, each with its count. */
export function FindFilters(props: {
  filter: Filter
  rows: readonly CaseSummary[]
  onChoose: (filter: Filter) => void
}): JSX.Element {
  const desk = useDesk()
  const count = (filter: Filter) => props.rows.filter((row) => passes(filter, row, desk.clerk.id)).length
  return (
    <fieldset class="pills">
      <legend class="vh">{t('find.filters')}</legend>
      <For each={filters}>
        {(filter) => (
          <label classList={{ on: filter === props.filter }}>
            <input
              type="radio"
              class="vh"
              name="find-filter"
              checked={filter === props.filter}
              onChange={() => props.onChoose(filter)}
            />
            {t(`find.filter.${filter}`, { count: count(filter) })}
          </label>
        )}
      </For>
    </fieldset>
  )
}
