import type { JSX } from 'solid-js'
import {
  ageOn,
  type Circumstances,
  ETHNIC_GROUPS,
  identityDocumentTypes,
  NATIONALITIES,
  otherParty,
  type PartyId,
  parsePlainDate,
  parseResidentId,
  partyTypes,
} from '../../domain/index.ts'
import { fieldOf } from '../text/field-of.ts'
import { language, type TextKey, t } from '../text/text.ts'
import type { ActForm } from './act-form.ts'
import { Answer, ChoiceField, type GradeShown, TextField } from './field.tsx'
import type { PairRow } from './pair.tsx'

/** What a row sees of the case beside its form. */
interface CaseOfRow {
  readonly circumstances: () => Circumstances
}

/** One row of an acceptance form: where its value stands for each party and how it is asked. */
export type Row = (form: ActForm, opened: CaseOfRow) => PairRow

const textAt = (form: ActForm, path: string): string => (form.get(path) as string | null | undefined) ?? ''

const isBad = (form: ActForm, at: string): boolean =>
  form.review().refusals.some((refusal) => refusal.at === at)

const gradeOf = (form: ActForm, party: PartyId): GradeShown | undefined =>
  form.get(`parties.${party}.grade`) as GradeShown | undefined

/** Says where its refusals stand, so that a screen reader finds them from the field. */
const refusalId = (at: string): string => `refusal-${at.replaceAll('.', '-')}`

/** A line of text that the card fills in and the clerk may type; the chip's own word is not typed over. */
const textRow =
  (
    id: string,
    words: TextKey,
    field: string,
    how: {
      at?: string
      note?: (form: ActForm, opened: CaseOfRow, party: PartyId) => JSX.Element
      write?: (form: ActForm, party: PartyId, typed: string) => void
      isAlwaysOpen?: boolean
    } = {},
  ): Row =>
  (form, opened) => {
    const at = (party: PartyId) => `parties.${party}.${how.at ?? field}`
    const path = (party: PartyId) => `parties.${party}.${field}`
    const write =
      how.write ??
      ((_form, party, typed) =>
        form.putAll({ [path(party)]: typed, [`parties.${party}.grade`]: gradeOf(form, party) ?? 'typed' }))
    return {
      id,
      label: t(words),
      at,
      cell: (party) => (
        <TextField
          label={fieldOf(party, words)}
          value={textAt(form, path(party))}
          isReadOnly={gradeOf(form, party) === 'chip' && !how.isAlwaysOpen}
          isBad={isBad(form, at(party))}
          describedBy={refusalId(at(party))}
          grade={textAt(form, path(party)) === '' ? undefined : gradeOf(form, party)}
          note={how.note?.(form, opened, party)}
          onInput={(typed) => write(form, party, typed)}
        />
      ),
    }
  }

/** One of a short list of codes. */
export const choiceRow =
  (
    id: string,
    words: TextKey,
    path: (party: PartyId) => string,
    options: () => readonly { value: string; words: string }[],
    ask?: TextKey,
  ): Row =>
  (form) => ({
    id,
    label: t(words),
    at: path,
    cell: (party) => (
      <ChoiceField
        label={fieldOf(party, words)}
        value={textAt(form, path(party))}
        ask={ask ? t(ask) : ''}
        options={options()}
        isBad={isBad(form, path(party))}
        describedBy={refusalId(path(party))}
        grade={
          textAt(form, path(party)) === ''
            ? undefined
            : path(party).startsWith('parties')
              ? gradeOf(form, party)
              : 'typed'
        }
        onInput={(chosen) => form.put(path(party), chosen === '' ? undefined : chosen)}
      />
    ),
  })

/** A question that is answered with yes or no. */
export const yesNoRow =
  (id: string, words: TextKey, yes: TextKey, no: TextKey): Row =>
  (form) => ({
    id,
    label: t(words),
    at: (party) => `answers.${party}.${id}`,
    cell: (party) => (
      <Answer
        label={fieldOf(party, words)}
        value={yesOrNo(form.get(`answers.${party}.${id}`))}
        options={[
          { value: 'yes', words: t(yes) },
          { value: 'no', words: t(no) },
        ]}
        onChange={(chosen) => form.put(`answers.${party}.${id}`, chosen === 'yes')}
      />
    ),
  })

/** A resident's number brings date of birth and sex with it. */
function writeNumber(form: ActForm, party: PartyId, typed: string): void {
  const read = parseResidentId(typed)
  form.putAll({
    [`parties.${party}.document.number`]: read.ok ? read.value.number : typed.trim().toUpperCase(),
    [`parties.${party}.grade`]: 'typed',
    ...(read.ok
      ? { [`parties.${party}.born`]: read.value.born, [`parties.${party}.sex`]: read.value.sex }
      : {}),
  })
}

/** What is wrong with a number while it is typed, beside the field. */
function numberNote(form: ActForm, _opened: CaseOfRow, party: PartyId): JSX.Element {
  const number = () => textAt(form, `parties.${party}.document.number`)
  const isResident = () => textAt(form, `parties.${party}.document.type`).startsWith('CN_ID')
  return (
    <span class="due" role="status">
      {isResident() && number().length >= 18 && !parseResidentId(number()).ok ? t('number.wrong') : ''}
    </span>
  )
}

function ageNote(form: ActForm, opened: CaseOfRow, party: PartyId): JSX.Element {
  const years = () => {
    const born = parsePlainDate(textAt(form, `parties.${party}.born`))
    const on = parsePlainDate(opened.circumstances().on)
    return born.ok && on.ok ? t('age', { years: ageOn(born.value, on.value) }) : ''
  }
  return <span class="meta">{years()}</span>
}

const longTerm = '长期'

/** From and to of the document, typed as one: `2020-01-01 至 2040-01-01`. */
const validityRow: Row = (form) => ({
  id: 'validity',
  label: t('field.validity'),
  at: (party) => `parties.${party}.document.validTo`,
  cell: (party) => {
    const shown = () => {
      const from = textAt(form, `parties.${party}.document.validFrom`)
      const to = textAt(form, `parties.${party}.document.validTo`)
      return from || to ? `${from} 至 ${to === 'long-term' ? longTerm : to}` : ''
    }
    const write = (typed: string) => {
      const [from = '', to = ''] = typed.split(/\s*[至~–]\s*|\s+/)
      form.putAll({
        [`parties.${party}.document.validFrom`]: from || null,
        [`parties.${party}.document.validTo`]: to === longTerm ? 'long-term' : to || null,
      })
    }
    return (
      <div class="f">
        <input
          aria-label={fieldOf(party, 'field.validity')}
          autocomplete="off"
          readonly={gradeOf(form, party) === 'chip'}
          placeholder="2020-01-01 至 2040-01-01"
          value={shown()}
          onChange={(event) => write(event.currentTarget.value.trim())}
        />
      </div>
    )
  },
})

/** The codes of a table in their order; objects would put those that look like numbers first. */
const named = (table: Readonly<Record<string, { zh: string; en: string }>>, first?: string) => () =>
  Object.entries(table)
    .toSorted(([a], [b]) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))
    .map(([value, name]) => ({ value, words: language() === 'zh' ? name.zh : name.en }))

/** Who somebody is decides which documents are asked for, and whether this office may do the case at all. */
const typeRow: Row = (form, opened) => ({
  ...choiceRow(
    'type',
    'field.type',
    (party) => `parties.${party}.type`,
    () => partyTypes.map((value) => ({ value, words: t(`party-type.${value}`) })),
  )(form, opened),
  cell: (party) => (
    <ChoiceField
      label={fieldOf(party, 'field.type')}
      value={textAt(form, `parties.${party}.type`)}
      options={partyTypes.map((value) => ({ value, words: t(`party-type.${value}`) }))}
      onInput={(type) => {
        const other = textAt(form, `parties.${otherParty(party)}.type`)
        const isForeign = [type, other].some((each) => each !== 'mainland' && each !== 'serviceman')
        form.putAll({
          [`parties.${party}.type`]: type,
          'competence.mode': isForeign ? 'foreign' : 'nationwide',
        })
      }}
    />
  ),
})

/** Who each party is, as the identity documents show it (受理), in the order in which a registrar asks. */
export const personRows: readonly Row[] = [
  textRow('name', 'field.name', 'name'),
  typeRow,
  choiceRow(
    'document-type',
    'field.document-type',
    (party) => `parties.${party}.document.type`,
    () => identityDocumentTypes.map((value) => ({ value, words: t(`identity-document.${value}`) })),
  ),
  textRow('number', 'field.number', 'document.number', {
    at: 'document',
    write: writeNumber,
    note: numberNote,
  }),
  textRow('born', 'field.born', 'born', { note: ageNote }),
  choiceRow(
    'sex',
    'field.sex',
    (party) => `parties.${party}.sex`,
    () => ['1', '2'].map((value) => ({ value, words: t(`sex.${value}` as TextKey) })),
  ),
  validityRow,
  choiceRow('ethnicity', 'field.ethnicity', (party) => `parties.${party}.ethnicity`, named(ETHNIC_GROUPS)),
  choiceRow(
    'nationality',
    'field.nationality',
    (party) => `parties.${party}.nationality`,
    named(NATIONALITIES, 'CHN'),
  ),
  textRow('residence', 'field.residence', 'residence', { isAlwaysOpen: true }),
]

/** An answer that has not been given yet is neither. */
export const yesOrNo = (value: unknown): 'yes' | 'no' | undefined =>
  value === undefined || value === null ? undefined : value ? 'yes' : 'no'
