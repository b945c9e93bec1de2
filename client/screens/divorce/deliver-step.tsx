import { For, type JSX, Show } from 'solid-js'
import { agreed, marriageCertificateFates, type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { ChoiceField } from '../../parts/field.tsx'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn } from './day-of-case.ts'

/**
 * C17: a divorce certificate and an agreement to each who is there; the marriage certificates stamped and given back.
 * What belongs to a party who has left is kept.
 */
export function DeliverStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'deliver')
  const isGone = (party: PartyId) => form.get(`present.${party}`) === false
  const taken = (party: PartyId) => (isGone(party) ? 'kept' : form.get(`present.${party}`) ? 'now' : '')
  const take = (party: PartyId, how: string) =>
    form.putAll({
      [`present.${party}`]: how === '' ? undefined : how === 'now',
      [`agreements.${party}`]: how === 'kept' ? false : undefined,
      [`marriageCertificates.${party}`]: how === 'kept' ? null : undefined,
    })
  const box = (at: string, words: string) => (
    <label class="tick" data-at={at}>
      <input
        type="checkbox"
        checked={form.get(at) === true}
        onChange={(event) => form.put(at, event.currentTarget.checked)}
      />
      {words}
    </label>
  )
  return (
    <StepFrame
      form={form}
      act="divorce.deliver.act"
      onAct={() => void form.sign()}
      shownAt={partyIds.flatMap((party) => [`marriageCertificates.${party}`, `agreements.${party}`])}
    >
      <div class="page delivered">
        <p class="q">
          {t('divorce.delivered', {
            at: opened.state().registration[0]?.at.slice(0, 16).replace('T', ' ') ?? '',
          })}
        </p>
        <p class="num strong">{agreed(opened.state().registration)?.certificate}</p>
        <table class="rows">
          <caption class="vh">{t('divorce.deliver.act')}</caption>
          <tbody>
            <For each={partyIds}>
              {(party) => (
                <tr>
                  <th scope="row">{nameIn(opened, party)}</th>
                  <td class="num">{agreed(opened.state().blanks[party])}</td>
                  <td data-at={`present.${party}`}>
                    <ChoiceField
                      label={fieldOf(party, 'divorce.deliver.certificate')}
                      ask={t('divorce.deliver.certificate')}
                      value={taken(party)}
                      options={(['now', 'kept'] as const).map((value) => ({
                        value,
                        words: t(`divorce.deliver.certificate.${value}`),
                      }))}
                      onInput={(value) => take(party, value)}
                    />
                  </td>
                  <td>{isGone(party) ? '' : box(`agreements.${party}`, t('divorce.deliver.agreement'))}</td>
                  <td data-at={`marriageCertificates.${party}`}>
                    <Show when={!isGone(party)}>
                      <ChoiceField
                        label={fieldOf(party, 'divorce.deliver.marriage-certificate')}
                        ask={t('divorce.deliver.marriage-certificate')}
                        value={(form.get(`marriageCertificates.${party}`) as string | undefined) ?? ''}
                        options={marriageCertificateFates.map((value) => ({
                          value,
                          words: t(`divorce.deliver.${value}`),
                        }))}
                        onInput={(value) => form.put(`marriageCertificates.${party}`, value || undefined)}
                      />
                    </Show>
                    <RefusalsAt at={`marriageCertificates.${party}`} refusals={form.review().refusals} />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </StepFrame>
  )
}
