import type { JSX } from 'solid-js'
import { agreed, type CounterState, type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { t } from '../../text/text.ts'
import { ActDialog } from './act-dialog.tsx'
import { useCase } from './case-context.tsx'

const reasons = ['misprint', 'soiled', 'damaged', 'wrong-kind', 'not-in-ledger'] as const

/** A booklet is spoiled and printed again: same number, new blank (K10). */
export function SpoilAct(props: { onClose: () => void }): JSX.Element {
  const { opened } = useCase()
  const blankOf = (party: PartyId) => agreed((opened.state() as CounterState).blanks[party])
  const form = createActForm(opened, 'spoil')
  const text = (name: string) => (form.get(name) as string | undefined) ?? ''
  return (
    <ActDialog form={form} onClose={props.onClose} about={t('spoil.about')}>
      <div class="form plain-fields">
        <span class="label">{t('spoil.whose')}</span>
        <ChoiceField
          label={t('spoil.whose')}
          value={text('party')}
          options={partyIds.filter(blankOf).map((party) => ({ value: party, words: t(`party.${party}`) }))}
          onInput={(party) =>
            form.putAll({
              party: party || undefined,
              blank: party ? blankOf(party as PartyId) : undefined,
            })
          }
        />
        <span class="label">{t('spoil.blank')}</span>
        <span class="num">{text('blank') || '—'}</span>
        <span class="label">{t('spoil.replacement')}</span>
        <TextField
          label={t('spoil.replacement')}
          value={text('replacement')}
          ask={t('print.blank.scan')}
          onInput={(value) => form.put('replacement', value.trim() || undefined)}
        />
        <span class="label">{t('reason')}</span>
        <ChoiceField
          label={t('reason')}
          value={text('reason')}
          options={reasons.map((reason) => ({ value: reason, words: t(`spoil.reason.${reason}`) }))}
          onInput={(value) => form.put('reason', value || undefined)}
        />
      </div>
    </ActDialog>
  )
}
