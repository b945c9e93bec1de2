import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { CaseSummary } from '../state/desk.ts'
import { caseNumberOf, kindNameOf, lastWords, namesOf, nextWords, troubleWords } from '../text/case-words.ts'
import { timeOf, whenOf } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { CaseMark } from './case-mark.tsx'

/** Open cases with what is done next. */
export function CaseRows(props: {
  rows: readonly CaseSummary[]
  today: string
  caption: string
}): JSX.Element {
  return (
    <table class="rows">
      <caption class="vh">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="glyph">
            <span class="vh">{t('day.where')}</span>
          </th>
          <th scope="col" class="short">
            {t('day.number')}
          </th>
          <th scope="col" class="people">
            {t('day.parties')}
          </th>
          <th scope="col">{t('day.next')}</th>
          <th scope="col" class="right short">
            {t('day.last')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <td>
                <CaseMark row={row} />
              </td>
              <td class="num q">{caseNumberOf(row.id)}</td>
              <th scope="row">
                {namesOf(row)}
                <Show when={row.kind !== 'marriage'}>
                  <br />
                  <span class="meta">{kindNameOf(row)}</span>
                </Show>
              </th>
              <td>
                <A class="two" href={`/case/${row.id}`}>
                  <span class="next-step">{nextWords(row)}</span>
                  <span class="meta" classList={{ due: needsHead(row) }}>
                    {troubleWords(row) ?? lastWords(row)}
                  </span>
                </A>
              </td>
              <td class="num meta right">{whenOf(row.lastAt, props.today)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

const needsHead = (row: CaseSummary): boolean => troubleWords(row) !== undefined

/** What was finished today, with the numbers of the certificates. */
export function FinishedRows(props: { rows: readonly CaseSummary[] }): JSX.Element {
  return (
    <table class="rows">
      <caption class="vh">{t('day.finished')}</caption>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <td class="glyph">
                <CaseMark row={row} />
              </td>
              <td class="num q short">{caseNumberOf(row.id)}</td>
              <th scope="row" class="people">
                <A href={`/case/${row.id}`}>{namesOf(row)}</A>
              </th>
              <td class="num">
                {row.certificate ?? nextWords(row)}
                <Show when={troubleWords(row)}>
                  {(words) => (
                    <span class="meta due">
                      {'　'}
                      {words()}
                    </span>
                  )}
                </Show>
                <Show when={row.blobsToGo > 0}>
                  <span class="meta">
                    {'　'}
                    {t('day.blobs', { count: row.blobsToGo })}
                  </span>
                </Show>
              </td>
              <td class="num meta right">{timeOf(row.lastAt)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
