import type { PartyId } from '../../domain/index.ts'
import type { Desk } from '../state/desk.ts'
import { fieldOf } from '../text/field-of.ts'
import { t } from '../text/text.ts'
import type { Places } from './act-form.ts'
import { educations, occupations } from './code-options.ts'
import { contactBlob, contactRef } from './contact.ts'
import { ChoiceField, TextField } from './field.tsx'
import type { PairRow } from './pair.tsx'

const telephoneOf = (form: Places, party: PartyId): string =>
  (form.get(`telephone.${party}`) as string | undefined) ?? ''

/** What each party is asked for the forms beside what the documents say: occupation, education, telephone. */
export const detailRows = (form: Places): readonly PairRow[] => [
  {
    id: 'occupation',
    label: t('field.occupation'),
    at: (party) => `details.${party}.occupation`,
    cell: (party) => (
      <ChoiceField
        label={fieldOf(party, 'field.occupation')}
        ask={t(`ask.occupation.${party}`)}
        options={occupations()}
        value={(form.get(`details.${party}.occupation`) as string | undefined) ?? ''}
        grade={form.get(`details.${party}.occupation`) ? 'typed' : undefined}
        onInput={(value) => form.put(`details.${party}.occupation`, value || undefined)}
      />
    ),
  },
  {
    id: 'education',
    label: t('field.education'),
    at: (party) => `details.${party}.education`,
    cell: (party) => (
      <ChoiceField
        label={fieldOf(party, 'field.education')}
        ask={t('ask.education')}
        options={educations()}
        value={(form.get(`details.${party}.education`) as string | undefined) ?? ''}
        grade={form.get(`details.${party}.education`) ? 'typed' : undefined}
        onInput={(value) => form.put(`details.${party}.education`, value || undefined)}
      />
    ),
  },
  {
    id: 'contact',
    label: t('field.contact'),
    at: (party) => `details.${party}.contact`,
    cell: (party) => (
      <TextField
        label={fieldOf(party, 'field.contact')}
        ask={t('ask.contact')}
        inputMode="tel"
        value={telephoneOf(form, party)}
        grade={telephoneOf(form, party) === '' ? undefined : 'typed'}
        onInput={(value) =>
          form.putAll({
            [`telephone.${party}`]: value,
            [`details.${party}.contact`]: value.trim().length >= 5 ? contactRef(value) : undefined,
          })
        }
      />
    ),
  },
]

/** Keeps the telephone numbers as blobs apart from the act, which names them. */
export async function keepContacts(desk: Desk, form: Places, parties: readonly PartyId[]): Promise<void> {
  for (const party of parties) await desk.keepBlob(contactBlob(telephoneOf(form, party)), 'application/json')
}

/** The telephone numbers as typed stay in the draft; the act names their blobs. */
export function withoutTyping(values: unknown): object {
  const { telephone: _, ...act } = values as { telephone?: unknown }
  return act
}
