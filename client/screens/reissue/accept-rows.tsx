import { Show } from 'solid-js'
import { otherParty, type PartyId, partyIds } from '../../../domain/index.ts'
import type { ActForm } from '../../parts/act-form.ts'
import { Answer, ChoiceField } from '../../parts/field.tsx'
import type { PairRow } from '../../parts/pair.tsx'
import { choiceRow, personRows, type Row, yesNoRow, yesOrNo } from '../../parts/person-rows.tsx'
import type { CaseOf } from '../../state/desk.ts'
import { fieldOf } from '../../text/field-of.ts'
import { type TextKey, t } from '../../text/text.ts'

/** Who comes for whose certificate, as the draft says. */
export const appliesAt = (form: Pick<ActForm, 'get'>, party: PartyId): 'in-person' | 'by-proxy' | undefined =>
  (form.get(`applies.${party}`) as 'in-person' | 'by-proxy' | null | undefined) ?? undefined

/** Everybody for whom somebody came. */
export const applicantsAt = (form: Pick<ActForm, 'get'>): readonly PartyId[] =>
  partyIds.filter((party) => appliesAt(form, party) !== undefined)

/** What changes with who comes: each who applies gets the own booklet, unless it is said otherwise. */
export const withApplicant = (
  party: PartyId,
  how: 'in-person' | 'by-proxy' | undefined,
  { get }: Pick<ActForm, 'get'>,
): Readonly<Record<string, unknown>> => ({
  [`applies.${party}`]: how ?? null,
  [`booklets.${party}`]: how !== undefined,
  [`booklets.${otherParty(party)}`]: get(`booklets.${otherParty(party)}`) ?? false,
})

const appliesRow: Row = (form) => ({
  id: 'applies',
  label: t('reissue.applies'),
  at: (party) => `applies.${party}`,
  cell: (party) => (
    <ChoiceField
      label={fieldOf(party, 'reissue.applies')}
      value={appliesAt(form, party) ?? ''}
      ask={t('reissue.applies.not')}
      options={(['in-person', 'by-proxy'] as const).map((how) => ({
        value: how,
        words: t(`reissue.applies.${how}`),
      }))}
      onInput={(how) =>
        form.putAll(withApplicant(party, (how || undefined) as ReturnType<typeof appliesAt>, form))
      }
    />
  ),
})

const bookletRow: Row = (form) => ({
  id: 'booklet',
  label: t('reissue.booklet'),
  at: (party) => `booklets.${party}`,
  cell: (party) => (
    <Answer
      label={fieldOf(party, 'reissue.booklet')}
      value={yesOrNo(form.get(`booklets.${party}`))}
      options={[
        { value: 'yes', words: t('reissue.booklet.yes') },
        { value: 'no', words: t('reissue.booklet.no') },
      ]}
      onChange={(chosen) => form.put(`booklets.${party}`, chosen === 'yes')}
    />
  ),
})

/** A row that is there for those who apply. */
const ofApplicants =
  (row: Row): Row =>
  (form, opened) => {
    const shown = row(form, opened)
    return {
      ...shown,
      cell: (party) => <Show when={appliesAt(form, party)}>{shown.cell(party)}</Show>,
    }
  }

const rows: readonly Row[] = [
  appliesRow,
  ...[
    ...personRows,
    yesNoRow('stillSo', 'reissue.still-so', 'reissue.still-so.yes', 'reissue.still-so.no'),
    choiceRow(
      'status',
      'field.status',
      (party) => `answers.${party}.status`,
      () => ['20', '40', '30', '10'].map((value) => ({ value, words: t(`status.${value}` as TextKey) })),
      'field.status.ask',
    ),
    yesNoRow('capable', 'reissue.capable', 'reissue.capable.yes', 'reissue.capable.no'),
  ].map(ofApplicants),
  bookletRow,
]

/** The rows of the acceptance form of a reissue, in the order in which a registrar asks. */
export const acceptRows = (form: ActForm, opened: CaseOf<'reissue'>): readonly PairRow[] =>
  rows.map((row) => row(form, opened))
