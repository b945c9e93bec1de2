import type { JSX } from 'solid-js'
import { type ActionId, type ComparedField, comparedFields } from '../../../domain/index.ts'
import { ActFields } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'
import { ActDialog } from '../case/act-dialog.tsx'
import { useCaseOf } from '../case/case-context.tsx'

/** 6.4.2: something does not match the paper; back to making, with the fields named. */
export function ReturnToMake(props: {
  made: ActionId
  fields: readonly ComparedField[]
  onClose: () => void
}): JSX.Element {
  const { opened } = useCaseOf('e-certificate')
  const form = createActForm(opened, 'return-to-make', { made: props.made, fields: props.fields })
  return (
    <ActDialog form={form} onClose={props.onClose} about={t('e-certificate.return.about')}>
      <ActFields
        fields={[
          {
            as: 'ticks',
            at: 'fields',
            words: 'e-certificate.return.fields',
            options: optionsOf('e-certificate.field', comparedFields),
          },
          { as: 'long-text', at: 'remark', words: 'book.return.remark' },
        ]}
        form={form}
        opened={opened as never}
      />
    </ActDialog>
  )
}
