import { createMemo, For, type JSX } from 'solid-js'
import type { Review } from '../../../domain/index.ts'
import { type TextKey, t, tOr } from '../../text/text.ts'

/** Each condition of the law (审查条件) that has words, with its article of today and how it stands now. */
export function ConditionsTable(props: {
  rules: readonly { readonly id: string; readonly cite: string }[]
  /** Where the words of the kind's conditions stand. */
  words: 'condition' | 'divorce.condition'
  review: Review
}): JSX.Element {
  const conditions = createMemo(() => {
    const asked = props.rules.filter(({ id }) => tOr(`${props.words}.${id}`, '') !== '')
    return [...new Set(asked.map(({ id }) => id))].map((id) => ({
      words: t(`${props.words}.${id}` as TextKey),
      // Where a rule is cited under several laws the last one is that of today.
      cite: asked.findLast((rule) => rule.id === id)?.cite,
      isBroken: props.review.refusals.some(({ rule }) => rule === id),
    }))
  })
  return (
    <>
      <div class="sech">
        <h2>{t('folio.conditions')}</h2>
        <span class="meta">
          {t('folio.met', {
            met: conditions().filter(({ isBroken }) => !isBroken).length,
            all: conditions().length,
          })}
        </span>
      </div>
      <table class="rows">
        <caption class="vh">{t('folio.conditions')}</caption>
        <tbody>
          <For each={conditions()}>
            {(condition) => (
              <tr>
                <td class="glyph">
                  <span
                    class="ck"
                    classList={{ y: !condition.isBroken, n: condition.isBroken }}
                    role="img"
                    aria-label={t(condition.isBroken ? 'presence.contradicts' : 'presence.present')}
                  />
                </td>
                <th scope="row">{condition.words}</th>
                <td class="meta right" lang="zh">
                  {condition.cite}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  )
}
