import type { JSX } from 'solid-js'
import { createActForm } from '../../parts/act-form.ts'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { type TextKey, t } from '../../text/text.ts'
import { ActDialog } from './act-dialog.tsx'
import { useCase } from './case-context.tsx'

/** Ends the case before the legal moment, without legal effect. */
export function AbortAct(props: { onClose: () => void }): JSX.Element {
  const { opened } = useCase()
  const form = createActForm(opened, 'abort')
  return (
    <ActDialog form={form} onClose={props.onClose} about={t('abort.about')}>
      <div class="form plain-fields">
        <span class="label">{t('abort.by')}</span>
        <ChoiceField
          label={t('abort.by')}
          value={(form.get('by') as string | undefined) ?? ''}
          options={['man', 'woman', 'both', 'registrar'].map((by) => ({
            value: by,
            words: t(`abort.by.${by}` as TextKey),
          }))}
          onInput={(by) => form.put('by', by || undefined)}
        />
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
