import { createMemo, For, type JSX } from 'solid-js'
import {
  agreed,
  factOf,
  marriageFlow,
  NATIONALITIES,
  type PartyId,
  partyIds,
  type Review,
} from '../../../domain/index.ts'
import { type TextKey, t, tOr } from '../../text/text.ts'
import { useCase } from './case-context.tsx'

/** Both parties word for word as on the papers, and each condition of the law with how it stands now. */
export function Folio(props: { review: Review }): JSX.Element {
  const { opened } = useCase()
  /** Where a rule is cited under several laws the last one is that of today. */
  const lawOfToday = (id: string) => marriageFlow.examine.rules.findLast((rule) => rule.id === id)?.cite
  const conditions = createMemo(() =>
    marriageFlow.examine.rules
      .filter(({ id }, index, all) => all.findIndex((rule) => rule.id === id) === index)
      .filter(({ id }) => tOr(`condition.${id}`, '') !== '')
      .map(({ id, cite }) => ({
        id,
        cite: lawOfToday(id) ?? cite,
        words: t(`condition.${id}` as TextKey),
        isBroken: props.review.refusals.some(({ rule }) => rule === id),
      })),
  )
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
    </div>
  )
}
