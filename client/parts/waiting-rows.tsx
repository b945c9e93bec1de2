import { A } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { WaitingItem } from '../state/desk.ts'
import { actWords, caseNumberOf } from '../text/case-words.ts'
import { clockFace } from '../text/clock-face.ts'
import { whenOf } from '../text/dates.ts'
import { size, span } from '../text/measures.ts'
import { ruleWords } from '../text/rule-words.ts'
import { t, tOr } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { Mark } from './mark.tsx'

const fewRows = 4

const whatWords = ({ what, type }: WaitingItem): string =>
  what === 'act' ? actWords(type) : t(type.startsWith('image/') ? 'sync.blob.image/jpeg' : 'sync.blob.other')

/** What the centre returned, held or parked, with its reason; it stays until someone has dealt with it. */
export function Returned(): JSX.Element {
  const desk = useDesk()
  const items = createMemo(() =>
    desk.waiting().flatMap((item) => {
      const { whereabouts } = item
      return whereabouts.at === 'refused' || whereabouts.at === 'held' || whereabouts.at === 'parked'
        ? [{ item, at: whereabouts.at, reason: whereabouts.reason }]
        : []
    }),
  )
  return (
    <For each={items()}>
      {({ item, at, reason }) => (
        <section class="refusal returned" classList={{ parked: at === 'parked' }}>
          <Mark state={at} /> <strong>{t(`sync.${at}.title`, { what: whatWords(item) })}</strong>
          {'　'}
          <span class="num">{item.case === null ? '' : caseNumberOf(item.case)}</span>
          {'　'}
          <span class="num">{item.savedAt.slice(5, 16).replace('T', ' ')}</span>
          <cite>
            {at === 'held' ? ruleWords(reason) : tOr(`sync.reason.${reason}`, reason)}
            {'　'}
            {t(`sync.${at}.kept`)}
          </cite>
          <Show when={at !== 'parked' && item.case}>
            {(id) => (
              <div class="ways">
                <A class="b" href={at === 'held' ? `/case/${id()}?record` : `/case/${id()}`}>
                  {t(at === 'held' ? 'sync.held.go' : 'sync.refused.go')}
                </A>
              </div>
            )}
          </Show>
        </section>
      )}
    </For>
  )
}

/** Every act and blob that is still to go, oldest first: age, tries, last fault, next try. */
export function WaitingRows(): JSX.Element {
  const desk = useDesk()
  const [isAll, setAll] = createSignal(false)
  const items = createMemo(() => desk.waiting().filter(({ whereabouts }) => whereabouts.at === 'here'))
  const shown = () => (isAll() ? items() : items().slice(0, fewRows))
  const today = () => desk.now().slice(0, 10)
  const next = ({ nextTryAt }: WaitingItem) =>
    nextTryAt === null || nextTryAt <= Date.parse(desk.now()) ? t('sync.next.now') : clockFace(nextTryAt)
  return (
    <section aria-labelledby="waiting" class="gap">
      <div class="sech">
        <h2 id="waiting">{t('sync.waiting.title')}</h2>
        <span class="meta">{t('sync.waiting.how')}</span>
      </div>
      <Show when={items().length > 0} fallback={<p class="empty">{t('sync.waiting.none')}</p>}>
        <table class="rows">
          <caption class="vh">{t('sync.waiting.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sync.saved-at')}</th>
              <th scope="col" class="short">
                {t('day.number')}
              </th>
              <th scope="col">{t('sync.what')}</th>
              <th scope="col" class="right">
                {t('sync.size')}
              </th>
              <th scope="col" class="right">
                {t('sync.age')}
              </th>
              <th scope="col" class="right">
                {t('sync.tries')}
              </th>
              <th scope="col" class="right">
                {t('sync.last')}
              </th>
              <th scope="col" class="right">
                {t('sync.next')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {(item) => (
                <tr>
                  <td class="num">{whenOf(item.savedAt, today())}</td>
                  <td class="num q">{item.case === null ? '' : caseNumberOf(item.case)}</td>
                  <th scope="row">{whatWords(item)}</th>
                  <td class="num right">{size(item.bytes)}</td>
                  <td class="num right meta">{span(Date.parse(desk.now()) - Date.parse(item.savedAt))}</td>
                  <td class="num right">{t('sync.tries.count', { count: item.attempts })}</td>
                  <td class="meta right">
                    {item.lastFault === null ? '' : tOr(`sync.fault.${item.lastFault}`, item.lastFault)}
                  </td>
                  <td class="num right">{next(item)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={items().length > fewRows}>
          <p class="meta">
            <Show when={!isAll()}>
              {t('sync.more', { count: items().length - fewRows })}
              {'　'}
            </Show>
            <button type="button" class="link" aria-expanded={isAll()} onClick={() => setAll(!isAll())}>
              {t(isAll() ? 'sync.more.hide' : 'sync.more.show')}
            </button>
          </p>
        </Show>
      </Show>
    </section>
  )
}
