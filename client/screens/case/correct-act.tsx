import type { JSX } from 'solid-js'
import { type CounterState, ETHNIC_GROUPS, factOf, type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { byCode, educations, occupations } from '../../parts/code-options.ts'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { type TextKey, t } from '../../text/text.ts'
import { ActDialog } from './act-dialog.tsx'
import { useCase } from './case-context.tsx'

const fields = ['name', 'born', 'nationality', 'ethnicity', 'residence', 'occupation', 'education'] as const
type Field = (typeof fields)[number]

/** Corrects one field before the legal moment; after the declarations the parties sign again (K7). */
export function CorrectAct(props: { onClose: () => void }): JSX.Element {
  const { opened } = useCase()
  const form = createActForm(opened, 'correct', { changes: [{ party: 'man', grade: 'typed' }], proof: null })
  const get = (name: string) => form.get(`changes.0.${name}`) as string | undefined
  const put = (name: string, value: string) => form.put(`changes.0.${name}`, value === '' ? undefined : value)
  const standing = () => {
    const field = get('field') as Field | undefined
    const value = field && factOf(opened.state() as CounterState, (get('party') ?? 'man') as PartyId, field)
    return typeof value === 'string' ? value : ''
  }
  const options = () => {
    switch (get('field')) {
      case 'occupation':
        return occupations()
      case 'education':
        return educations()
      case 'ethnicity':
        return Object.entries(ETHNIC_GROUPS)
          .toSorted(byCode)
          .map(([value, { zh }]) => ({ value, words: zh }))
      default:
        return null
    }
  }
  return (
    <ActDialog form={form} onClose={props.onClose} about={t('correct.about')}>
      <div class="form plain-fields">
        <span class="label">{t('correct.party')}</span>
        <ChoiceField
          label={t('correct.party')}
          value={get('party') ?? ''}
          options={partyIds.map((party) => ({ value: party, words: t(`party.${party}`) }))}
          onInput={(value) => put('party', value)}
        />
        <span class="label">{t('correct.field')}</span>
        <ChoiceField
          label={t('correct.field')}
          value={get('field') ?? ''}
          options={fields.map((field) => ({ value: field, words: t(`field.${field}` as TextKey) }))}
          onInput={(value) => put('field', value)}
        />
        <span class="label">{t('correct.standing')}</span>
        <span>{standing() || t('none')}</span>
        <span class="label">{t('correct.value')}</span>
        {options() ? (
          <ChoiceField
            label={t('correct.value')}
            value={get('value') ?? ''}
            options={options() ?? []}
            onInput={(value) => put('value', value)}
          />
        ) : (
          <TextField
            label={t('correct.value')}
            value={get('value') ?? ''}
            onInput={(value) => put('value', value)}
          />
        )}
        <span class="label">{t('reason')}</span>
        <TextField
          label={t('reason')}
          value={(form.get('reason') as string | undefined) ?? ''}
          onInput={(reason) => form.put('reason', reason)}
        />
      </div>
    </ActDialog>
  )
}
