import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { kinds } from '../../domain/index.ts'
import { citedRules } from '../parts/cited-rules.ts'
import { findInLaw, type PlaceOfLaw } from '../parts/law-search.ts'
import { actInLaw, kindWords, ruleInGeneral } from '../text/flow-words.ts'
import { t } from '../text/text.ts'

/** Every article with what it is cited for: the rules first, then the acts. */
const placesOfLaw = (): readonly PlaceOfLaw[] =>
  Object.entries(kinds).flatMap(([kind, { flow }]) => [
    ...citedRules(flow).map(({ cite, rule }) => ({
      kind,
      cite,
      rule,
      words: ruleInGeneral(kind, rule, t('law.party')),
    })),
    ...Object.entries(flow).map(([act, { cite }]) => ({ kind, cite, rule: '', words: actInLaw(kind, act) })),
  ])

/** The field in which an article, a rule or a word of the law is looked for, over all kinds of case. */
export const HelpSearch = (props: { asked: string; onAsk: (asked: string) => void }): JSX.Element => (
  <search class="law-search">
    <label for="law-search">{t('law.search')}</label>
    <input
      id="law-search"
      type="search"
      autocomplete="off"
      maxlength={40}
      placeholder={t('law.search.how')}
      value={props.asked}
      onInput={(event) => props.onAsk(event.currentTarget.value)}
    />
  </search>
)

/** The places of the law that answer what is asked; each leads to its kind. */
export function HelpFound(props: { asked: string; onOpen: () => void }): JSX.Element {
  const places = createMemo(placesOfLaw)
  const found = createMemo(() => findInLaw(places(), props.asked))
  return (
    <article aria-labelledby="law-found">
      <div class="sech">
        <h1 id="law-found">{t('law.found')}</h1>
        <span class="meta" role="status">
          {t('law.found.count', { count: found().length })}
        </span>
      </div>
      <Show
        when={found().length > 0}
        fallback={
          <div class="empty">
            <p>{t('law.found.none')}</p>
            <p class="meta">{t('law.search.how')}</p>
          </div>
        }
      >
        <table class="rows law-table">
          <caption class="vh">{t('law.found')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('flow.column.cite')}</th>
              <th scope="col">{t('law.rule')}</th>
              <th scope="col">{t('law.kinds')}</th>
              <th scope="col">{t('law.found.for')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={found()}>
              {({ kind, cite, rule, words }) => (
                <tr>
                  <th scope="row" lang="zh-Hans-CN">
                    {cite}
                  </th>
                  <td class="num">{rule}</td>
                  <td>
                    <A href={`/law/${kind}`} onClick={props.onOpen}>
                      {kindWords(kind)}
                    </A>
                  </td>
                  <td>{words}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </article>
  )
}
