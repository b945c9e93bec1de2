import { createMemo, For, type JSX } from 'solid-js'
import type { AnyKind } from '../../domain/index.ts'
import { citedRules } from '../parts/cited-rules.ts'
import { actInLaw, ruleInGeneral, whoWords } from '../text/flow-words.ts'
import { t } from '../text/text.ts'

interface OfKind {
  kind: string
  flow: AnyKind['flow']
}

/** Every rule of a kind under its article, what is said when it is broken, and in which acts it is looked at. */
export function HelpRules(props: OfKind): JSX.Element {
  const rules = createMemo(() => citedRules(props.flow))
  const counts = () => ({
    rules: new Set(rules().map(({ rule }) => rule)).size,
    cites: new Set(rules().map(({ cite }) => cite)).size,
  })
  return (
    <section aria-labelledby="law-rules">
      <div class="sech gap">
        <h2 id="law-rules">{t('law.rules')}</h2>
        <span class="meta">{t('law.rules.count', counts())}</span>
      </div>
      <table class="rows law-table">
        <thead>
          <tr>
            <th scope="col">{t('flow.column.cite')}</th>
            <th scope="col">{t('law.rule')}</th>
            <th scope="col">{t('law.told')}</th>
            <th scope="col">{t('law.asked-at')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rules()}>
            {({ cite, rule, acts }) => (
              <tr>
                <th scope="row" lang="zh-Hans-CN">
                  {cite}
                </th>
                <td class="num">{rule}</td>
                <td>{ruleInGeneral(props.kind, rule, t('law.party'))}</td>
                <td>{acts.map((act) => actInLaw(props.kind, act)).join(t('law.and'))}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

/** Every act of a kind, who may do it, and the article. */
export const HelpActs = (props: OfKind): JSX.Element => (
  <section aria-labelledby="law-acts">
    <div class="sech gap">
      <h2 id="law-acts">{t('law.acts')}</h2>
    </div>
    <table class="rows law-table">
      <thead>
        <tr>
          <th scope="col">{t('flow.column.act')}</th>
          <th scope="col">{t('flow.column.who')}</th>
          <th scope="col">{t('flow.column.cite')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={Object.entries(props.flow)}>
          {([act, { who, cite }]) => (
            <tr>
              <th scope="row">{actInLaw(props.kind, act)}</th>
              <td>{whoWords(who)}</td>
              <td lang="zh-Hans-CN">{cite}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </section>
)
