import { For, type JSX } from 'solid-js'
import {
  agreed,
  factOf,
  makeUpEffect,
  marriageFlow,
  NATIONALITIES,
  type PartyId,
  type PlainDate,
  partyIds,
  type Review,
} from '../../../domain/index.ts'
import { type TextKey, t, tOr } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { ConditionsTable } from '../case/conditions-table.tsx'
import { MakeUpFrom } from './make-up-effect.tsx'

/** Both parties word for word as on the papers, and each condition of the law with how it stands now. */
export function Folio(props: { review: Review }): JSX.Element {
  const { opened } = useCaseOf('marriage')
  const nationality = (party: PartyId) => {
    const code = factOf(opened.state(), party, 'nationality') ?? ''
    return Object.entries(NATIONALITIES).find(([each]) => each === code)?.[1].zh ?? code
  }
  return (
    <div class="folio">
      <table class="rows couple">
        <caption class="vh">{t('folio.couple')}</caption>
        <thead>
          <tr>
            <th>{t('field.name')}</th>
            <th>{t('field.born')}</th>
            <th>{t('field.number')}</th>
            <th>{t('field.nationality')}</th>
            <th>{t('field.status')}</th>
            <th class="right">{t('folio.blank')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={partyIds}>
            {(party) => (
              <tr>
                <th scope="row">
                  <b>{factOf(opened.state(), party, 'name')}</b>
                  <span class="q">
                    {'　'}
                    {t(`sex.${factOf(opened.state(), party, 'sex') ?? '0'}` as TextKey)}
                  </span>
                </th>
                <td class="num">{factOf(opened.state(), party, 'born')}</td>
                <td class="num">{factOf(opened.state(), party, 'document')?.number}</td>
                <td>{nationality(party)}</td>
                <td>
                  {tOr(
                    `status.${agreed(opened.state().declarations)?.declarations[party].status ?? agreed(opened.state().acceptance)?.answers[party].status}`,
                    '',
                  )}
                </td>
                <td class="num right">{agreed(opened.state().blanks[party]) ?? '—'}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <MakeUpFrom effect={makeUpEffect(opened.state(), opened.circumstances().on as PlainDate)} />
      <ConditionsTable rules={marriageFlow.examine.rules} words="condition" review={props.review} />
    </div>
  )
}
