import { For, type JSX } from 'solid-js'
import type { Draft, PartyId, ReissueActOf } from '../../../domain/index.ts'
import type { ActForm } from '../../parts/act-form.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'

type Cancelled = Draft<ReissueActOf<'accept'>['cancelled'][number]>

/** The old certificates that were brought: cancelled (作废), handed back, and scanned. */
export function OldCertificates(props: { form: ActForm; holders: readonly PartyId[] }): JSX.Element {
  const all = () => (props.form.get('cancelled') ?? []) as readonly Cancelled[]
  const of = (party: PartyId) => all().find((each) => each.party === party)
  const put = (party: PartyId, change: Cancelled) =>
    props.form.put('cancelled', [
      ...all().filter((each) => each.party !== party),
      { party, blank: null, scans: [], ...of(party), ...change },
    ])
  const tick = (party: PartyId, what: 'stamped' | 'handedBack') => (
    <label class="tick">
      <input
        type="checkbox"
        checked={of(party)?.[what] === true}
        onChange={(event) => put(party, { [what]: event.currentTarget.checked })}
      />
      {t(`reissue.old.${what}`)}
    </label>
  )
  return (
    <section class="page" aria-labelledby="old-certificates">
      <div class="sech">
        <h2 id="old-certificates">{t('reissue.old')}</h2>
        <span class="meta">{t('reissue.old.how')}</span>
      </div>
      <table class="rows">
        <caption class="vh">{t('reissue.old')}</caption>
        <tbody>
          <For each={props.holders}>
            {(party) => (
              <tr data-at={`cancelled.${party}`}>
                <th scope="row">{t(`party.${party}`)}</th>
                <td>
                  <input
                    class="input num"
                    autocomplete="off"
                    aria-label={fieldOf(party, 'print.blank')}
                    placeholder={t('reissue.old.blank')}
                    value={of(party)?.blank ?? ''}
                    onInput={(event) => put(party, { blank: event.currentTarget.value.trim() || null })}
                  />
                </td>
                <td>{tick(party, 'stamped')}</td>
                <td>{tick(party, 'handedBack')}</td>
                <td>
                  <DocumentPages
                    title={t('reissue.old')}
                    at={`cancelled.${party}.scans`}
                    scans={(of(party)?.scans ?? []) as ReissueActOf<'accept'>['cancelled'][number]['scans']}
                    onChange={(scans) => put(party, { scans: [...scans] })}
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <For each={props.holders}>
        {(party) => <RefusalsAt at={`cancelled.${party}`} refusals={props.form.review().refusals} />}
      </For>
    </section>
  )
}
