import { For, type JSX, Show } from 'solid-js'
import { agreed, divorceFlow, factOf, partyIds, type Review } from '../../../domain/index.ts'
import { type TextKey, t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { ConditionsTable } from '../case/conditions-table.tsx'
import { nameIn } from './day-of-case.ts'

/** Both parties word for word, the marriage that ends, and each condition of the law with how it stands now. */
export function Conditions(props: { review: Review }): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const marriage = () => agreed(opened.state().acceptance)?.marriage
  return (
    <div class="folio">
      <table class="rows couple">
        <caption class="vh">{t('folio.couple')}</caption>
        <thead>
          <tr>
            <th>{t('field.name')}</th>
            <th>{t('field.born')}</th>
            <th>{t('field.number')}</th>
            <th class="right">{t('folio.blank')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={partyIds}>
            {(party) => (
              <tr>
                <th scope="row">
                  <b>{nameIn(opened, party)}</b>
                  <span class="q">
                    {'　'}
                    {t(`sex.${factOf(opened.state(), party, 'sex') ?? '0'}` as TextKey)}
                  </span>
                </th>
                <td class="num">{factOf(opened.state(), party, 'born')}</td>
                <td class="num">{factOf(opened.state(), party, 'document')?.number}</td>
                <td class="num right">{agreed(opened.state().blanks[party]) ?? '—'}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={marriage()}>
        {(ends) => (
          <p class="meta ends">
            {t('divorce.marriage')}
            {'　'}
            <span class="num">{ends().registeredOn}</span>
            {'　'}
            {ends().authority}
            {'　'}
            <span class="num">{ends().certificate}</span>
          </p>
        )}
      </Show>
      <ConditionsTable rules={divorceFlow.examine.rules} words="divorce.condition" review={props.review} />
    </div>
  )
}
