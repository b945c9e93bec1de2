import type { ActForm } from '../../parts/act-form.ts'
import type { PairRow } from '../../parts/pair.tsx'
import { choiceRow, personRows, type Row, yesNoRow } from '../../parts/person-rows.tsx'
import type { CaseOf } from '../../state/desk.ts'
import { type TextKey, t } from '../../text/text.ts'

const rows: readonly Row[] = [
  ...personRows,
  choiceRow(
    'status',
    'field.status',
    (party) => `answers.${party}.status`,
    () => ['10', '40', '30', '20'].map((value) => ({ value, words: t(`status.${value}` as TextKey) })),
    'field.status.ask',
  ),
  yesNoRow('voluntary', 'accept.voluntary', 'answer.yes', 'answer.no'),
  yesNoRow('marriedBefore', 'accept.married-before', 'answer.had', 'answer.had-not'),
  yesNoRow('capable', 'accept.capable', 'answer.capable', 'answer.not-capable'),
]

/** The rows of the acceptance form (受理), in the order in which a registrar asks. */
export const acceptRows = (form: ActForm, opened: CaseOf<'marriage'>): readonly PairRow[] =>
  rows.map((row) => row(form, opened))
