import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { CaseSummary } from '../state/desk.ts'
import { caseNumberOf, namesOf } from '../text/case-words.ts'
import { size } from '../text/measures.ts'
import { t } from '../text/text.ts'
import { CaseMark } from './case-mark.tsx'
import { useDesk } from './desk-context.tsx'

const notAllThere = ({ saved, parked, held, refused, blobsToGo }: CaseSummary): boolean =>
  saved + parked + held + refused + blobsToGo > 0

/** Each case that is not wholly at the centre, and what it lacks. */
export function SyncByCase(): JSX.Element {
  const desk = useDesk()
  const rows = createMemo(() =>
    desk
      .cases()
      .filter(notAllThere)
      .toSorted(
        (one, other) => other.refused - one.refused || other.held - one.held || other.parked - one.parked,
      ),
  )
  const isClear = () => desk.sync().isEverythingAtCentre
  return (
    <section aria-labelledby="by-case">
      <div class="sech">
        <h2 id="by-case">{t('sync.by-case')}</h2>
        <span class="meta">
          {t('sync.by-case.meta', {
            acts: desk.sync().savedActs,
            blobs: desk.sync().savedBlobs,
            size: size(desk.sync().savedBytes),
          })}
        </span>
      </div>
      <Show
        when={rows().length > 0}
        fallback={<p class="empty">{t(isClear() ? 'sync.by-case.none' : 'sync.by-case.unsure')}</p>}
      >
        <table class="rows">
          <caption class="vh">{t('sync.by-case')}</caption>
          <thead>
            <tr>
              <th scope="col" class="glyph">
                <span class="vh">{t('day.where')}</span>
              </th>
              <th scope="col" class="short">
                {t('day.number')}
              </th>
              <th scope="col">{t('day.parties')}</th>
              <th scope="col" class="right">
                {t('sync.acts')}
              </th>
              <th scope="col" class="right">
                {t('sync.arrived')}
              </th>
              <th scope="col" class="right">
                {t('sync.blobs')}
              </th>
              <th scope="col" class="right">
                {t('sync.lacking')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <td>
                    <CaseMark row={row} />
                  </td>
                  <td class="num q">{caseNumberOf(row.id)}</td>
                  <th scope="row">
                    <A href={row.kind === 'dispute' ? '/conflicts' : `/case/${row.id}`}>
                      {row.kind === 'marriage' ? namesOf(row) : t(`case.kind.${row.kind}`)}
                    </A>
                  </th>
                  <td class="num right">{row.acts}</td>
                  <td class="num right">{row.acts - row.saved - row.parked - row.refused}</td>
                  <td class="num right">{row.blobsToGo}</td>
                  <td class="right meta" classList={{ due: row.refused + row.held > 0 }}>
                    {lackingWords(row)}
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

function lackingWords({ saved, parked, held, refused, blobsToGo }: CaseSummary): string {
  if (refused > 0) return t('sync.lacking.refused', { count: refused })
  if (held > 0) return t('sync.lacking.held', { count: held })
  if (parked > 0) return t('sync.lacking.parked', { count: parked })
  if (saved === 0) return t('sync.lacking.blobs')
  return t('sync.lacking.items', { count: saved + blobsToGo })
}
