import { For, type JSX, Show } from 'solid-js'
import { type PartyId, partyIds } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import { type RefusalShown, RefusalsAt } from './refusal.tsx'

/** One row of the two parties' form: its label, its place for each party, and where its refusals stand. */
export interface PairRow {
  readonly id: string
  readonly label: string
  readonly cell: (party: PartyId) => JSX.Element
  /** The place a refusal of this row names, for each party, e.g. `man.born`. */
  readonly at: (party: PartyId) => string
}

/**
 * The two parties side by side, man left, woman right. Tab goes down one party; F6 changes party.
 * Refusals stand under the row they are about.
 */
export function Pair(props: {
  rows: readonly PairRow[]
  head: (party: PartyId) => JSX.Element
  refusals: readonly RefusalShown[]
  label: string
}): JSX.Element {
  const line = (index: number) => String(2 * index + 2)
  return (
    <section class="pair" aria-label={props.label}>
      <For each={props.rows}>
        {(row, index) => (
          <>
            <span class="label" style={{ 'grid-row': line(index()) }} aria-hidden="true">
              {row.label}
            </span>
            <Show when={partyIds.some((party) => props.refusals.some(({ at }) => at === row.at(party)))}>
              <div class="beneath" style={{ 'grid-row': String(2 * index() + 3) }}>
                <For each={partyIds}>
                  {(party) => <RefusalsAt at={row.at(party)} refusals={props.refusals} />}
                </For>
              </div>
            </Show>
          </>
        )}
      </For>
      <For each={partyIds}>
        {(party) => (
          <fieldset class={party} data-party={party}>
            <legend class="vh">{t(`party.${party}`)}</legend>
            <div class="head">{props.head(party)}</div>
            <For each={props.rows}>
              {(row, index) => (
                <div class="cell" data-at={row.at(party)} style={{ 'grid-row': line(index()) }}>
                  {row.cell(party)}
                </div>
              )}
            </For>
          </fieldset>
        )}
      </For>
    </section>
  )
}

/** F6: the same row of the other party. */
export function changeParty(): void {
  const cell = document.activeElement?.closest<HTMLElement>('.pair .cell')
  const party = cell?.closest<HTMLElement>('[data-party]')?.dataset.party
  const row = cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : 1
  const other = document.querySelector(`.pair [data-party="${party === 'man' ? 'woman' : 'man'}"]`)
  const target = other?.children[row] ?? other
  target?.querySelector<HTMLElement>('input,select,button')?.focus()
}
