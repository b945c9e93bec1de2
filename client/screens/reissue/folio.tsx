import { For, type JSX } from 'solid-js'
import { agreed, type PartyId, partyIds, type Review, recordOf, reissueFlow } from '../../../domain/index.ts'
import { fullDate } from '../../text/dates.ts'
import { t, tOr } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { ConditionsTable } from '../case/conditions-table.tsx'
import { applicantsIn, nameIn } from './applicants.ts'

/** The original registration, both of it and who applies, and each condition of a reissue with how it stands now. */
export function Folio(props: { review: Review }): JSX.Element {
  const { opened } = useCaseOf('reissue')
  const record = () => recordOf(opened.state())
  const accepted = () => agreed(opened.state().acceptance)
  const applies = (party: PartyId) => {
    const how = accepted()?.applies[party]
    return how ? t(`reissue.applies.${how}`) : t('reissue.applies.not')
  }
  const numberOf = (party: PartyId) =>
    accepted()?.parties[party]?.document.number ?? record()?.persons[party].document?.number ?? '—'
  const bornOf = (party: PartyId) => accepted()?.parties[party]?.born ?? record()?.persons[party].born ?? '—'
  return (
    <div class="folio">
      <dl class="kv record">
        <dt>{t('reissue.record.date')}</dt>
        <dd>{fullDate(record()?.date ?? '')}</dd>
        <dt>{t('reissue.record.authority')}</dt>
        <dd>{record()?.authority}</dd>
        <dt>{t('reissue.record.number')}</dt>
        <dd class="num">{record()?.number ?? t('reissue.record.number.none')}</dd>
        <dt>{t('reissue.reason')}</dt>
        <dd>{tOr(`reissue.reason.${accepted()?.reason}`, '')}</dd>
      </dl>
      <table class="rows couple">
        <caption class="vh">{t('folio.couple')}</caption>
        <thead>
          <tr>
            <th>{t('field.name')}</th>
            <th>{t('field.born')}</th>
            <th>{t('field.number')}</th>
            <th>{t('reissue.applies')}</th>
            <th class="right">{t('folio.blank')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={partyIds}>
            {(party) => (
              <tr classList={{ q: !applicantsIn(opened.state()).includes(party) }}>
                <th scope="row">
                  <b>{nameIn(opened.state(), party)}</b>
                  <span class="q">
                    {'　'}
                    {t(`party.${party}.short`)}
                  </span>
                </th>
                <td class="num">{bornOf(party)}</td>
                <td class="num">{numberOf(party)}</td>
                <td>{applies(party)}</td>
                <td class="num right">{agreed(opened.state().blanks[party]) ?? '—'}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <ConditionsTable rules={reissueFlow.examine.rules} words="condition" review={props.review} />
    </div>
  )
}
