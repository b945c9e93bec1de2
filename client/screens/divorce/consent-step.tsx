import type { JSX } from 'solid-js'
import { type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { Answer } from '../../parts/field.tsx'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { Pair, type PairRow } from '../../parts/pair.tsx'
import { PenSigning } from '../../parts/pen-signing.tsx'
import { yesOrNo } from '../../parts/person-rows.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn } from './day-of-case.ts'
import { NotToday } from './not-today.tsx'
import { PartyName } from './party-name.tsx'
import { consentToSign } from './texts-to-sign.ts'

/** C13: “两位如果考虑清楚了，我现在就为你们办理离婚登记”: asked a last time, a finger and a signature of each. */
export function ConsentStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'consent')
  const question = (id: 'present' | 'confirmed'): PairRow => ({
    id,
    label: t(`divorce.consent.${id}`),
    at: (party) => `${id}.${party}`,
    cell: (party) => (
      <Answer
        label={fieldOf(party, `divorce.consent.${id}`)}
        value={yesOrNo(form.get(`${id}.${party}`))}
        options={[
          { value: 'yes', words: t('answer.yes') },
          { value: 'no', words: t('answer.no') },
        ]}
        onChange={(value) => form.put(`${id}.${party}`, value === 'yes')}
      />
    ),
  })
  const rows: readonly PairRow[] = [
    question('present'),
    question('confirmed'),
    {
      id: 'fingerprint',
      label: t('capture.fingerprint'),
      at: (party) => `fingerprints.${party}`,
      cell: (party) => <Fingerprint party={party} form={form} />,
    },
  ]
  return (
    <StepFrame
      form={form}
      act="divorce.consent.act"
      onAct={() => void form.sign()}
      shownAt={rows.flatMap((row) => partyIds.map(row.at))}
      others={<NotToday suggested={form.review().refusals} />}
    >
      <Pair
        label={t('pair.aria')}
        rows={rows}
        refusals={form.review().refusals}
        head={(party) => <PartyName party={party} />}
      />
      <section class="part" aria-labelledby="last-signature">
        <div class="sech">
          <h2 id="last-signature">{t('divorce.consent.sign')}</h2>
          <span class="meta">{t('declare.hint')}</span>
        </div>
        <PenSigning
          form={form}
          at={() => opened.circumstances().at}
          places={partyIds.map((party: PartyId) => ({
            at: `signatures.${party}`,
            party,
            name: nameIn(opened, party),
            text: () => consentToSign(opened.state()),
          }))}
        />
      </section>
    </StepFrame>
  )
}
